// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/ModelTeam.h"

#include "core/base/Uid.h"
#include "core/delivery/TransportFactory.h"
#include "core/service/ServerBackup.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/Drafts.h"
#include "core/work/Sending.h"
#include "tests/core/sync/wire/ModelRows.h"
#include "tests/core/sync/wire/SyncDevice.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace waymark::test {

namespace {

using Direction = CuttingProxy::Direction;

constexpr qint64 minute = 60'000;
constexpr qint64 sitting = 31 * minute; // Longer than DraftRevisions::pause: what is replaced is kept.

void must(const QString &problem)
{
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
}

/// What the store refuses is no defect: somebody would read why.
template <class T>
bool succeeded(const Result<T> &result)
{
    const bool isRefusal =
        !result && (result.error().kind == ErrorKind::Conflict || result.error().kind == ErrorKind::Invalid ||
                    result.error().kind == ErrorKind::Denied || result.error().kind == ErrorKind::NotFound);
    if (!result && !isRefusal)
        qFatal("%s", qPrintable(describe(result.error())));
    return result.has_value();
}

template <class Repository, class Row>
void save(Desk &desk, const Row &row)
{
    (void)succeeded(desk.house.store.run(
        [&row](WriteTransaction &transaction) { return Repository::save(transaction, row); }));
}

/// A body with `word` as its first paragraph, in the place of an earlier word.
QJsonObject withWord(const QJsonObject &body, const QString &word)
{
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), word}};
    QJsonArray blocks{QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")},
                                  {QStringLiteral("content"), QJsonArray{text}}}};
    for (const auto &block : body.value(QStringLiteral("content")).toArray()) {
        const QString first = block[QStringLiteral("content")][0][QStringLiteral("text")].toString();
        if (!first.startsWith(QLatin1String("text-w")))
            blocks.append(block);
    }
    QJsonObject changed = body;
    changed.insert(QStringLiteral("content"), blocks);
    return changed;
}

QString wholeText(Connection &connection, const QString &sql)
{
    const auto rows = connection.query(sql);
    if (!rows)
        qFatal("%s", qPrintable(describe(rows.error())));
    QString all;
    for (const QVariantList &row : *rows)
        all += row.first().toString() + u'\n';
    return all;
}

/// What differs between two objects.
QString differenceOf(const QString &one, const QString &other)
{
    const QJsonObject here = QJsonDocument::fromJson(one.toUtf8()).object();
    const QJsonObject there = QJsonDocument::fromJson(other.toUtf8()).object();
    QStringList words;
    for (auto it = here.begin(); it != here.end(); ++it) {
        if (there.value(it.key()) != it.value())
            words.append(QStringLiteral("%1 %2, and 0 has %3")
                             .arg(it.key(), it.value().toVariant().toString(),
                                  there.value(it.key()).toVariant().toString()));
    }
    return words.isEmpty() ? one + QStringLiteral(", and 0 has ") + other : words.join(QStringLiteral("; "));
}

} // namespace

ModelTeam::ModelTeam(quint32 seed) : m_random(seed)
{
    settle();
}

std::unique_ptr<Transport> ModelTeam::startRelay()
{
    if (!m_relay.start())
        qFatal("the mail server does not start");
    return makeTransport(m_relay.account(), {});
}

void ModelTeam::settle()
{
    join(0, m_post.maren);
    Account shared = m_desks[0].house.addAccount(QStringLiteral("Acme"));
    shared.technicalAccountManager = UserId(m_post.ada.person.uid);
    save<AccountRepository>(m_desks[0], shared);
    m_shared = shared.id;
    const Account own = m_desks[0].house.addAccount(QStringLiteral("Babbage"));
    m_own = own.id;
    for (const Account &account : {shared, own}) {
        for (const char *name : {"Grace", "Joan"})
            m_desks[0].house.addContact(
                account, QLatin1String(name),
                QStringLiteral("%1@%2.example").arg(QLatin1String(name), account.name).toLower());
    }
    (void)m_desks[0].house.addSeries(own);
    must(m_desks[0].sync());
    m_desks[0].synchroniser->stop();
    join(1, m_post.ada);
    (void)m_desks[1].house.addSeries(shared);
    must(m_desks[1].sync());
    m_desks[1].synchroniser->stop();
    join(2, m_post.ada);
    m_desks[2].synchroniser->stop();
    // A clock that is wrong by days.
    m_desks[std::size_t(anyDesk())].house.store.clock().advance((m_random.bounded(7) - 3) * 24 * 60 * minute);
}

void ModelTeam::join(int desk, const ServiceHouse::Member &member)
{
    m_people[std::size_t(desk)] = member;
    const QByteArray token = m_post.tokenFor(member, QStringLiteral("device-%1").arg(desk));
    must(m_desks[std::size_t(desk)].connectTo(m_proxy.url(), member, token));
}

QString ModelTeam::any(int desk, const QString &sql, const QVariantList &binds)
{
    const auto rows = m_desks[std::size_t(desk)].house.reader().query(sql, binds);
    if (!rows)
        qFatal("%s", qPrintable(describe(rows.error())));
    return rows->isEmpty() ? QString() : rows->at(m_random.bounded(int(rows->size()))).first().toString();
}

QString ModelTeam::anyDraft(int desk)
{
    return any(desk, QStringLiteral("SELECT uid FROM draft WHERE owner = ? ORDER BY uid"),
               {m_desks[std::size_t(desk)].house.me.toString()});
}

QString ModelTeam::anyLive(int desk)
{
    return any(desk, QStringLiteral("SELECT uid FROM submission WHERE state IN ('leaving', 'queued', 'held', "
                                    "'needs_review') ORDER BY uid"));
}

void ModelTeam::later(qint64 milliseconds)
{
    m_post.clock.advance(milliseconds);
    for (Desk &desk : m_desks)
        desk.house.store.clock().advance(milliseconds);
}

void ModelTeam::tell(int desk, const QString &what, const QString &uid, const QString &more)
{
    m_story.append(QStringLiteral("%1 %2 %3 %4").arg(desk).arg(what, uid, more));
}

void ModelTeam::act()
{
    later(m_random.bounded(3) * 1000);
    const int desk = anyDesk();
    const int what = m_random.bounded(100);
    if (what < 45)
        edit(desk);
    else if (what < 55)
        send(desk);
    else if (what < 60)
        recall(desk);
    else if (what < 64)
        sendNow(desk);
    else if (what < 70)
        deliver();
    else if (what < 90)
        synchronise(desk);
    else if (what < 93)
        remove(desk);
    else if (what < 95)
        signOutAndIn(desk);
    else if (what < 97)
        moveAccount(m_random.bounded(2));
    else if (what < 99)
        backUp();
    else
        restore();
}

void ModelTeam::edit(int desk)
{
    switch (m_random.bounded(9)) {
    case 0:
        editAccount(desk);
        break;
    case 1:
        editContact(desk);
        break;
    case 2:
        editCta(desk);
        break;
    case 3:
        editTask(desk);
        break;
    case 4:
    case 5:
        begin(desk);
        break;
    default:
        write(desk);
    }
}

void ModelTeam::editAccount(int desk)
{
    const auto found =
        AccountRepository::find(m_desks[std::size_t(desk)].house.reader(),
                                AccountId(any(desk, QStringLiteral("SELECT uid FROM account ORDER BY uid"))));
    if (!found)
        return;
    Account account = *found;
    (m_random.bounded(2) ? account.pinnedNote : account.deployer) = word();
    tell(desk, QStringLiteral("account"), account.id.toString());
    save<AccountRepository>(m_desks[std::size_t(desk)], account);
}

void ModelTeam::editContact(int desk)
{
    const AccountId account(any(desk, QStringLiteral("SELECT uid FROM account ORDER BY uid")));
    const auto known =
        ContactRepository::find(m_desks[std::size_t(desk)].house.reader(),
                                ContactId(any(desk, QStringLiteral("SELECT uid FROM contact ORDER BY uid"))));
    if (account.isEmpty())
        return;
    Contact contact = known && m_random.bounded(3)
                          ? *known
                          : aContact(word() + QStringLiteral("@customer.example"), account);
    switch (m_random.bounded(6)) {
    case 0:
    case 1:
        contact.title = word();
        break;
    case 2:
        contact.emailOptOut = true;
        break;
    default:
        contact.memberships.first().roles.append(word());
    }
    tell(desk, QStringLiteral("contact"), contact.id.toString());
    save<ContactRepository>(m_desks[std::size_t(desk)], contact);
}

void ModelTeam::editCta(int desk)
{
    const AccountId account(any(desk, QStringLiteral("SELECT uid FROM account ORDER BY uid")));
    if (account.isEmpty())
        return;
    const auto known =
        CtaRepository::find(m_desks[std::size_t(desk)].house.reader(),
                            CtaId(any(desk, QStringLiteral("SELECT uid FROM cta ORDER BY uid"))));
    Cta cta = known && m_random.bounded(3) ? *known : aCtaOf(account, word());
    const ContactId contact(
        any(desk,
            QStringLiteral("SELECT contact.uid FROM contact JOIN membership ON "
                           "membership.contact_id = contact.id JOIN account ON account.id = "
                           "membership.account_id WHERE account.uid = ? ORDER BY contact.uid"),
            {cta.account.toString()}));
    if (m_random.bounded(2))
        cta.comments = word();
    else if (!contact.isEmpty() && !cta.contacts.contains(contact))
        cta.contacts.append(contact);
    tell(desk, QStringLiteral("cta"), cta.id.toString());
    save<CtaRepository>(m_desks[std::size_t(desk)], cta);
}

void ModelTeam::editTask(int desk)
{
    Desk &at = m_desks[std::size_t(desk)];
    const auto cta = CtaRepository::find(
        at.house.reader(), CtaId(any(desk, QStringLiteral("SELECT uid FROM cta ORDER BY uid"))));
    if (!cta)
        return;
    const auto known = TaskRepository::find(
        at.house.reader(),
        TaskId(any(desk, QStringLiteral("SELECT uid FROM task WHERE kind = 'to_do' ORDER BY uid"))));
    Task task = known && m_random.bounded(3) ? *known : aTaskOf(*cta, word());
    if (m_random.bounded(2)) {
        task.title = word();
    } else {
        task.status = m_random.bounded(2) ? TaskStatus::Completed : TaskStatus::InProgress;
        task.completedAt = task.status == TaskStatus::Completed ? at.house.store.clock().now() : QDateTime();
    }
    tell(desk, QStringLiteral("task"), task.id.toString(), task.cta.toString());
    save<TaskRepository>(at, task);
}

void ModelTeam::begin(int desk)
{
    Desk &at = m_desks[std::size_t(desk)];
    const TaskId task(any(desk,
                          QStringLiteral("SELECT uid FROM task WHERE kind = 'email' AND owner = ? AND status "
                                         "IN ('not_started', 'in_progress') ORDER BY position LIMIT 4"),
                          {at.house.me.toString()}));
    if (task.isEmpty())
        return;
    tell(desk, QStringLiteral("begin"), task.toString());
    (void)succeeded(at.house.begin(task));
}

void ModelTeam::write(int desk)
{
    later(sitting);
    Desk &at = m_desks[std::size_t(desk)];
    const auto draft = DraftRepository::find(at.house.reader(), DraftId(anyDraft(desk)));
    if (!draft)
        return;
    DraftTexts texts = DraftTexts::of(*draft);
    const QString text = QStringLiteral("text-%1.").arg(word());
    texts.body = withWord(texts.body, text);
    tell(desk, QStringLiteral("write"), draft->id.toString(), text);
    if (succeeded(at.house.take(Drafts(at.house.context()).save(draft->id, draft->revision, texts))))
        m_texts.append({text, draft->account});
}

/// With it go the texts that whoever does it has seen.
void ModelTeam::remove(int desk)
{
    Desk &at = m_desks[std::size_t(desk)];
    const TaskId task(any(desk, QStringLiteral("SELECT uid FROM task ORDER BY uid")));
    if (task.isEmpty())
        return;
    const QString seen =
        wholeText(at.house.reader(),
                  QStringLiteral("SELECT body FROM draft WHERE task_id = (SELECT id FROM task WHERE "
                                 "uid = '%1') UNION ALL SELECT r.body FROM draft_revision AS r JOIN "
                                 "draft ON draft.uid = r.draft WHERE draft.task_id = (SELECT id FROM "
                                 "task WHERE uid = '%1')")
                      .arg(task.toString()));
    tell(desk, QStringLiteral("remove"), task.toString());
    if (!succeeded(at.house.store.run(
            [&task](WriteTransaction &transaction) { return TaskRepository::remove(transaction, task); })))
        return;
    for (Text &text : m_texts)
        text.isGivenUp = text.isGivenUp || seen.contains(text.word);
}

void ModelTeam::send(int desk)
{
    Desk &at = m_desks[std::size_t(desk)];
    const DraftId draft(anyDraft(desk));
    const auto stored = DraftRepository::find(at.house.reader(), draft);
    if (!stored)
        return;
    tell(desk, QStringLiteral("send"), draft.toString());
    const auto previewed = at.house.take(Drafts(at.house.context()).markPreviewed(draft, stored->revision));
    if (!succeeded(previewed))
        return;
    const auto sent = at.house.take(Sending(at.house.context()).send(draft, previewed->revision));
    if (!succeeded(sent) || !sent->submission)
        return;
    tell(desk, QStringLiteral("  sent"), sent->submission->id.toString());
    m_emails.noteSent(at.house.reader(), *sent->submission);
}

void ModelTeam::recall(int desk)
{
    Desk &at = m_desks[std::size_t(desk)];
    const SubmissionId email(anyLive(desk));
    if (email.isEmpty())
        return;
    tell(desk, QStringLiteral("recall"), email.toString());
    if (succeeded(at.house.take(Sending(at.house.context()).recall(email))))
        m_emails.noteRecalled(email.toString());
}

void ModelTeam::sendNow(int desk)
{
    Desk &at = m_desks[std::size_t(desk)];
    const SubmissionId email(anyLive(desk));
    if (email.isEmpty())
        return;
    tell(desk, QStringLiteral("send now"), email.toString());
    (void)succeeded(at.house.take(Sending(at.house.context()).sendNow(email)));
}

void ModelTeam::deliver()
{
    m_story.append(QStringLiteral("deliver"));
    if (m_post.deliver(*m_way) < 0)
        qFatal("nothing is delivered");
}

/// The line may break at any byte, and come back at once; or the program is killed in the middle of it.
void ModelTeam::synchronise(int desk)
{
    Desk &at = m_desks[std::size_t(desk)];
    const bool isKilled = m_random.bounded(4) == 0;
    tell(desk, isKilled ? QStringLiteral("synchronise, killed") : QStringLiteral("synchronise"));
    if (m_random.bounded(2))
        m_proxy.cutAfter(m_random.bounded(2) ? Direction::ToServer : Direction::ToClient,
                         m_random.bounded(6000));
    at.synchroniser->start();
    if (isKilled) {
        const int bytes = m_random.bounded(400, 8000);
        (void)QTest::qWaitFor(
            [this, bytes] { return m_proxy.passed(Direction::ToServer) > bytes || m_proxy.hasCut(); }, 500);
        at.restart();
    } else {
        const QString problem = sync(desk);
        if (!problem.isEmpty())
            qWarning("%d %s", desk, qPrintable(problem));
        at.synchroniser->stop();
    }
}

QString ModelTeam::sync(int desk)
{
    return m_desks[std::size_t(desk)].sync();
}

void ModelTeam::signOutAndIn(int desk)
{
    Desk &at = m_desks[std::size_t(desk)];
    tell(desk, QStringLiteral("sign out and in"));
    at.make();
    must(at.signOut());
    m_proxy.cutAfter(Direction::ToServer, 1LL << 40);
    join(desk, m_people[std::size_t(desk)]);
    at.synchroniser->stop();
    m_isNewerThanBackup[std::size_t(desk)] = true;
}

/// The TAM's account goes to the admin, or back.
void ModelTeam::moveAccount(bool away)
{
    auto account = AccountRepository::find(m_desks[0].house.reader(), m_shared);
    if (!account)
        return;
    account->technicalAccountManager = UserId(away ? m_post.maren.person.uid : m_post.ada.person.uid);
    tell(0, away ? QStringLiteral("move away") : QStringLiteral("move back"));
    save<AccountRepository>(m_desks[0], *account);
}

void ModelTeam::backUp()
{
    m_story.append(QStringLiteral("back up"));
    if (!m_backup.isEmpty())
        QFile::remove(m_backup);
    m_backup = m_post.folder() + QStringLiteral("/copy.db");
    const auto made = ServerBackup::make(*m_post.database, m_backup);
    if (!made)
        qFatal("%s", qPrintable(describe(made.error())));
    m_isNewerThanBackup.fill(false);
}

void ModelTeam::restore()
{
    if (m_backup.isEmpty())
        return;
    m_story.append(QStringLiteral("restore"));
    QSet<QString> known;
    for (const QString &email : m_emails.ids()) {
        if (!m_post.object(QStringLiteral("Submission"), email).isEmpty())
            known.insert(email);
    }
    m_post.goBackTo(m_backup);
    for (const QString &email : std::as_const(known)) {
        if (m_post.object(QStringLiteral("Submission"), email).isEmpty()) {
            m_story.append(QStringLiteral("  lost ") + email);
            m_emails.noteLost(email);
        }
    }
    for (int desk = 0; desk < desks; ++desk) {
        if (!std::exchange(m_isNewerThanBackup[std::size_t(desk)], false))
            continue;
        const QByteArray token =
            m_post.tokenFor(m_people[std::size_t(desk)], QStringLiteral("device-%1").arg(desk));
        const auto in = m_desks[std::size_t(desk)].synchroniser->signInAgain(QString::fromLatin1(token));
        if (!QTest::qWaitFor([&in] { return in.isFinished(); }, 60'000) || !in.result())
            qFatal("not signed in again: %s",
                   in.isFinished() ? qPrintable(describe(in.result().error())) : "");
    }
}

QString ModelTeam::heal()
{
    m_story.append(QStringLiteral("heal"));
    m_proxy.cutAfter(Direction::ToServer, 1LL << 40);
    moveAccount(false);
    for (Desk &desk : m_desks)
        desk.synchroniser->start();
    for (int round = 0; round < 6; ++round) {
        for (int desk = 0; desk < desks; ++desk) {
            const QString problem = sync(desk);
            if (!problem.isEmpty())
                return QStringLiteral("%1 %2").arg(desk).arg(problem);
        }
        if (round == 2 || round == 3)
            deliver();
    }
    for (Desk &desk : m_desks)
        desk.synchroniser->stop();
    return {};
}

/// Texts that cannot be reached. One that was set aside is so only where it was written.
QStringList ModelTeam::textFindings(int desk)
{
    Connection &reader = m_desks[std::size_t(desk)].house.reader();
    const QString here = wholeText(reader, QStringLiteral("SELECT body FROM draft UNION ALL SELECT body FROM "
                                                          "draft_revision"));
    QString aside;
    for (Desk &each : m_desks)
        aside += wholeText(each.house.reader(), QStringLiteral("SELECT object FROM sync_set_aside"));
    QStringList findings;
    for (const Text &text : std::as_const(m_texts)) {
        const bool isVisible = desk == 0 || text.account == m_shared;
        if (isVisible && !text.isGivenUp && !here.contains(text.word) && !aside.contains(text.word))
            findings.append(QStringLiteral("%1 has lost: %2").arg(desk).arg(text.word));
    }
    return findings;
}

QStringList ModelTeam::waitingFindings(int desk)
{
    QStringList findings;
    const auto add = [&](const char *what, const QString &sql) {
        const QString rows = wholeText(m_desks[std::size_t(desk)].house.reader(), sql);
        for (const QString &row : rows.split(u'\n', Qt::SkipEmptyParts))
            findings.append(QStringLiteral("%1 %2: %3").arg(desk).arg(QLatin1String(what), row));
    };
    // An email that waits for a person goes to the server when that person says so.
    add("has not sent",
        QStringLiteral(
            "SELECT type || ' ' || uid || ' ' || coalesce(error, '') || ' ' || description || ' ' || "
            "properties FROM sync_change WHERE NOT (type = 'submission' AND EXISTS (SELECT 1 FROM "
            "submission WHERE submission.uid = sync_change.uid AND state IN ('held', "
            "'needs_review')))"));
    add("has a text to send",
        QStringLiteral(
            "SELECT uid || ' ' || rev || ' ' || dirty FROM sync_text WHERE dirty > 0 OR rev <= 0"));
    add("still wants", QStringLiteral("SELECT type || ' ' || uid FROM sync_wanted"));
    add("waits with", QStringLiteral("SELECT type || ' ' || uid || ' for ' || awaits FROM sync_waiting"));
    add("has under way", QStringLiteral("SELECT sequence FROM sync_request"));
    return findings;
}

QStringList ModelTeam::findings()
{
    QStringList findings = m_emails.doubles(m_relay);
    const QHash<QString, QString> first = teamsRows(m_desks[0].house.reader(), m_shared);
    for (int desk = 0; desk < desks; ++desk) {
        Connection &reader = m_desks[std::size_t(desk)].house.reader();
        const QHash<QString, QString> other = teamsRows(reader, m_shared);
        for (auto it = other.cbegin(); it != other.cend(); ++it) {
            if (first.value(it.key()) != it.value())
                findings.append(QStringLiteral("%1 has %2: ").arg(desk).arg(it.key()) +
                                differenceOf(it.value(), first.value(it.key())));
        }
        for (auto it = first.cbegin(); it != first.cend(); ++it) {
            if (!other.contains(it.key()))
                findings.append(QStringLiteral("%1 has not: %2 %3").arg(desk).arg(it.key(), it.value()));
        }
        findings += textFindings(desk);
        findings += waitingFindings(desk);
        for (const QString &finding : m_emails.findings(reader, m_relay))
            findings.append(QStringLiteral("%1: %2").arg(desk).arg(finding));
    }
    return findings;
}

} // namespace waymark::test
