// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "tests/core/sync/wire/SyncDevice.h"
#include "tests/core/sync/wire/SyncHouse.h"
#include "tests/support/proxy/CuttingProxy.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

namespace waymark::test {

using Direction = CuttingProxy::Direction;

namespace {

constexpr int devices = 3;

/// Three computers of a team that work on the same rows, mostly offline, over a line that breaks.
class Team
{
public:
    explicit Team(quint32 seed) : m_random(seed)
    {
        const std::array<QByteArray, devices> tokens{m_house.admin.token, m_house.ada.token,
                                                     m_house.tokenFor(m_house.ada, QStringLiteral("phone"))};
        for (int i = 0; i < devices; ++i) {
            const QString problem =
                m_devices[std::size_t(i)].connectTo(m_proxy.url(), tokens[std::size_t(i)]);
            if (!problem.isEmpty())
                qFatal("%s", qPrintable(problem));
            if (i == 0)
                m_devices[0].save(m_account);
            if (!m_devices[std::size_t(i)].sync())
                qFatal("no first synchronisation");
            m_devices[std::size_t(i)].stop();
        }
    }

    /// Somebody does something.
    void act();
    /// The line holds again, and everybody synchronises; false where that does not end.
    bool heal();
    /// What is different where all should be the same, or is lost.
    QStringList findings();
    const QStringList &story() const { return m_story; }

private:
    SyncDevice &anyDevice() { return m_devices[std::size_t(m_random.bounded(devices))]; }
    QString word() { return QStringLiteral("w%1").arg(++m_words); }
    template <class Row>
    Row any(const QList<Row> &rows)
    {
        return rows.isEmpty() ? Row() : rows.at(m_random.bounded(int(rows.size())));
    }
    QStringList uids(SyncDevice &device, const char *table);
    void edit(SyncDevice &device);
    void editContact(SyncDevice &device);
    void editCta(SyncDevice &device);
    void editTask(SyncDevice &device);
    void writeDraft(SyncDevice &device);
    void remove(SyncDevice &device);
    void synchronise(SyncDevice &device);
    QStringList snapshot(SyncDevice &device);
    QString texts(SyncDevice &device);
    void tell(SyncDevice &device, const QString &what, const QString &uid = {}, const QString &more = {})
    {
        m_story.append(QStringLiteral("%1 %2 %3 %4").arg(&device - m_devices.data()).arg(what, uid, more));
    }

    QRandomGenerator m_random;
    SyncHouse m_house;
    CuttingProxy m_proxy{m_house.port()};
    std::array<SyncDevice, devices> m_devices;
    Account m_account = anAccount(QStringLiteral("Acme"), m_house.ada.person.uid);
    int m_words = 0;
    QStringList m_story;   ///< What was done, for whoever has to find out why it ended otherwise.
    QStringList m_written; ///< Texts that a device had before all were healed.
};

QStringList Team::uids(SyncDevice &device, const char *table)
{
    const auto rows = device.store().reader().query(
        QStringLiteral("SELECT uid FROM %1 ORDER BY uid").arg(QLatin1String(table)));
    QStringList uids;
    if (rows) {
        for (const QVariantList &row : *rows)
            uids.append(row.first().toString());
    }
    return uids;
}

void Team::act()
{
    SyncDevice &device = anyDevice();
    const int what = m_random.bounded(10);
    if (what < 7)
        edit(device);
    else if (what < 9)
        synchronise(device);
    else
        remove(device);
}

void Team::edit(SyncDevice &device)
{
    switch (m_random.bounded(5)) {
    case 0: {
        Account account = *device.find<AccountRepository>(m_account.id);
        (m_random.bounded(2) ? account.pinnedNote : account.deployer) = word();
        device.save(account);
        tell(device, QStringLiteral("account"));
        break;
    }
    case 1:
        editContact(device);
        break;
    case 2:
        editCta(device);
        break;
    case 3:
        editTask(device);
        break;
    default:
        writeDraft(device);
    }
}

void Team::editContact(SyncDevice &device)
{
    const auto known = device.find<ContactRepository>(ContactId(any(uids(device, "contact"))));
    Contact contact = known && m_random.bounded(3)
                          ? *known
                          : aContact(word() + QStringLiteral("@acme.example"), m_account.id);
    QStringList &roles = contact.memberships.first().roles;
    switch (m_random.bounded(3)) {
    case 0:
        contact.title = word();
        break;
    case 1:
        contact.emailOptOut = true;
        break;
    default:
        roles.append(word());
    }
    tell(device, QStringLiteral("contact"), contact.id.toString());
    device.save(contact);
}

void Team::editCta(SyncDevice &device)
{
    const auto known = device.find<CtaRepository>(CtaId(any(uids(device, "cta"))));
    Cta cta = known && m_random.bounded(3) ? *known : aCtaOf(m_account.id, word());
    if (m_random.bounded(2))
        cta.comments = word();
    else if (const ContactId contact(any(uids(device, "contact"))); !cta.contacts.contains(contact))
        cta.contacts.append(contact);
    cta.contacts.removeAll(ContactId());
    tell(device, known ? QStringLiteral("cta") : QStringLiteral("new cta"), cta.id.toString());
    device.save(cta);
}

void Team::editTask(SyncDevice &device)
{
    const auto cta = device.find<CtaRepository>(CtaId(any(uids(device, "cta"))));
    if (!cta)
        return;
    const auto known = device.find<TaskRepository>(TaskId(any(uids(device, "task"))));
    Task task = known && m_random.bounded(3) ? *known : aTaskOf(*cta, word());
    if (m_random.bounded(2)) {
        task.title = word();
    } else {
        task.status = m_random.bounded(2) ? TaskStatus::Completed : TaskStatus::InProgress;
        task.completedAt = task.status == TaskStatus::Completed ? device.store().clock().now() : QDateTime();
    }
    tell(device, known ? QStringLiteral("task") : QStringLiteral("new task"), task.id.toString(),
         task.cta.toString());
    device.save(task);
}

void Team::writeDraft(SyncDevice &device)
{
    const auto task = device.find<TaskRepository>(TaskId(any(uids(device, "task"))));
    if (!task)
        return;
    const auto known = device.find<DraftRepository>(DraftId(any(uids(device, "draft"))));
    Draft draft;
    if (known) {
        draft = *known;
    } else {
        draft.id = DraftId::create();
        draft.task = task->id;
        draft.cta = task->cta;
        draft.account = task->account;
    }
    const ContactId recipient(any(uids(device, "contact")));
    if (!recipient.isEmpty() && !draft.recipients.contains(recipient) && m_random.bounded(2))
        draft.recipients.append(recipient);
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("text")},
                           {QStringLiteral("text"), QString(QStringLiteral("text-") + word() + u'.')}};
    const QJsonObject paragraph{{QStringLiteral("type"), QStringLiteral("paragraph")},
                                {QStringLiteral("content"), QJsonArray{text}}};
    draft.body = {{QStringLiteral("type"), QStringLiteral("doc")},
                  {QStringLiteral("content"), QJsonArray{paragraph}}};
    tell(device, QStringLiteral("draft"), draft.id.toString(),
         QStringLiteral("w%1 of %2").arg(m_words).arg(draft.task.toString()));
    const auto saved = device.change(
        [&draft](WriteTransaction &transaction) { return DraftRepository::save(transaction, draft); });
    if (!saved && saved.error().kind != ErrorKind::Conflict)
        qFatal("%s", qPrintable(describe(saved.error())));
}

void Team::remove(SyncDevice &device)
{
    const TaskId task(any(uids(device, "task")));
    if (task.isEmpty())
        return;
    tell(device, QStringLiteral("remove"), task.toString());
    const Result<void> removed = device.change(
        [&task](WriteTransaction &transaction) { return TaskRepository::remove(transaction, task); });
    if (!removed)
        qWarning("%s", qPrintable(describe(removed.error())));
}

/// The line may break at any byte, and come back at once.
void Team::synchronise(SyncDevice &device)
{
    tell(device, QStringLiteral("synchronise"));
    if (m_random.bounded(2))
        m_proxy.cutAfter(m_random.bounded(2) ? Direction::ToServer : Direction::ToClient,
                         m_random.bounded(6000));
    if (m_random.bounded(4) == 0) {
        // Ended in the middle of it.
        device.synchroniser().start();
        (void)QTest::qWaitFor(
            [this] { return m_proxy.passed(Direction::ToServer) > 800 || m_proxy.hasCut(); }, 2000);
        device.restart();
    } else {
        device.synchroniser().start();
        (void)device.sync();
    }
    device.stop();
}

bool Team::heal()
{
    m_story.append(QStringLiteral("heal"));
    m_proxy.cutAfter(Direction::ToServer, 1LL << 40);
    static const QRegularExpression text(QStringLiteral("text-w[0-9]+\\."));
    m_written.clear();
    for (SyncDevice &device : m_devices) {
        const auto rows = device.store().reader().query(QStringLiteral(
            "SELECT body FROM draft WHERE uid IN (SELECT uid FROM sync_change WHERE type = 'draft') "
            "UNION SELECT draft_revision.body FROM draft_revision JOIN draft ON "
            "draft.uid = draft_revision.draft"));
        for (const QVariantList &row : *rows)
            m_written.append(text.match(row.first().toString()).captured());
    }
    for (SyncDevice &device : m_devices)
        device.synchroniser().start();
    for (int round = 0; round < 4; ++round) {
        for (SyncDevice &device : m_devices) {
            if (!device.sync())
                return false;
        }
    }
    for (SyncDevice &device : m_devices)
        device.stop();
    return true;
}

QString Team::texts(SyncDevice &device)
{
    const auto rows = device.store().reader().query(
        QStringLiteral("SELECT body FROM draft UNION ALL SELECT body FROM draft_revision"));
    QString all;
    if (rows) {
        for (const QVariantList &row : *rows)
            all += row.first().toString();
    }
    return all;
}

/// Sets are stored as lists of texts, in whatever order.
static QString unordered(const QString &cell)
{
    if (!cell.startsWith(QLatin1String("[\"")))
        return cell;
    QStringList items = cell.mid(1).chopped(1).split(u',');
    items.sort();
    return items.join(u',');
}

/// What all devices have to agree on, a line a row.
QStringList Team::snapshot(SyncDevice &device)
{
    QStringList lines;
    for (const char *sql :
         {"SELECT uid, name, pinned_note, deployer FROM account",
          "SELECT uid, email, title, email_opt_out, (SELECT group_concat(roles) FROM membership WHERE "
          "contact_id = "
          "contact.id) FROM contact",
          "SELECT uid, name, comments, status, closed, contacts FROM cta",
          "SELECT uid, title, status, completed_at FROM task",
          "SELECT uid, subject, body, recipients FROM draft"}) {
        const auto rows = device.store().reader().query(QLatin1String(sql));
        if (!rows)
            qFatal("%s", qPrintable(describe(rows.error())));
        for (const QVariantList &row : *rows) {
            QStringList cells;
            for (const QVariant &cell : row)
                cells.append(unordered(cell.toString()));
            lines.append(cells.join(u'|'));
        }
    }
    lines.sort();
    return lines;
}

QStringList Team::findings()
{
    QStringList findings;
    const QStringList first = snapshot(m_devices[0]);
    for (std::size_t i = 0; i < devices; ++i) {
        const QStringList other = snapshot(m_devices[i]);
        for (const QString &line : other) {
            if (!first.contains(line))
                findings.append(QStringLiteral("only %1 has: %2").arg(i).arg(line));
        }
        for (const QString &line : first) {
            if (!other.contains(line))
                findings.append(QStringLiteral("%1 has not: %2").arg(i).arg(line));
        }
        const QString all = texts(m_devices[i]);
        for (const QString &text : std::as_const(m_written)) {
            if (!text.isEmpty() && !all.contains(text))
                findings.append(QStringLiteral("%1 has lost: %2").arg(i).arg(text));
        }
        const auto left = m_devices[i].store().reader().query(
            QStringLiteral("SELECT type, uid, error, description FROM sync_change"));
        for (const QVariantList &row : *left)
            findings.append(QStringLiteral("%1 has not sent: %2 %3 %4 %5")
                                .arg(i)
                                .arg(row.at(0).toString(), row.at(1).toString(), row.at(2).toString(),
                                     row.at(3).toString()));
    }
    return findings;
}

} // namespace

/// Random work of three devices with faults: after they are healed, all have the same, and no text is lost.
class TestTeamModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void afterHealingAllHaveTheSame_data();
    void afterHealingAllHaveTheSame();
};

void TestTeamModel::afterHealingAllHaveTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("WAYMARK_MODEL_RUNS", &isNumber);
    const quint32 first = qEnvironmentVariable("WAYMARK_MODEL_SEED", QStringLiteral("1")).toUInt();
    for (quint32 i = 0; i < quint32(isNumber && given > 0 ? given : 3); ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void TestTeamModel::afterHealingAllHaveTheSame()
{
    QFETCH(quint32, seed);
    Team team(seed);
    for (int phase = 0; phase < 2; ++phase) {
        for (int i = 0; i < 40; ++i)
            team.act();
        QVERIFY(team.heal());
        const QStringList findings = team.findings();
        if (!findings.isEmpty())
            qInfo().noquote() << team.story().join(u'\n');
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestTeamModel)
#include "tst_team_model.moc"
