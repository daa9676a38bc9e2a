// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Connection.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/Accounts.h"
#include "core/work/Activities.h"
#include "core/work/Contacts.h"
#include "core/work/Ctas.h"
#include "core/work/Drafts.h"
#include "core/work/ManyContacts.h"
#include "core/work/SampleWorkspace.h"
#include "core/work/Suppressions.h"
#include "core/work/Tasks.h"
#include "core/work/Undo.h"
#include "core/work/WorkspaceSettings.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/ResultCheck.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <functional>
#include <map>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// What every act finds: an account with two contacts that runs the series.
struct Scene
{
    WorkHouse house;
    Account account;
    Account other;
    Contact contact;
    CtaId cta;
};

using Act = std::function<Result<ActNumber>(Scene &)>;

template <class T>
Result<ActNumber> numberOf(const Result<Made<T>> &made)
{
    return made ? Result<ActNumber>(made->act) : Result<ActNumber>(failure(made.error()));
}

Cta ctaOf(Scene &scene)
{
    return CtaRepository::find(scene.house.reader(), scene.cta).value_or(Cta());
}

TaskId firstTask(Scene &scene)
{
    return TaskRepository::forCta(scene.house.reader(), scene.cta)->first().id;
}

/// A call that was added by hand.
TaskId addedTask(Scene &scene)
{
    const auto added = scene.house.take(
        Tasks(scene.house.context()).add(scene.cta, TaskKind::Call, u"Call them"_s, QDate(2026, 11, 20)));
    return added ? added->value : TaskId();
}

std::map<QString, Act> accountActs()
{
    return {
        {u"Accounts::create"_s,
         [](Scene &s) {
             Account account;
             account.name = u"Brightwater"_s;
             return numberOf(s.house.take(Accounts(s.house.context()).create(account)));
         }},
        {u"Accounts::edit"_s,
         [](Scene &s) {
             s.account.name = u"Northbeam & Co"_s;
             return s.house.take(Accounts(s.house.context()).edit(s.account));
         }},
        {u"Accounts::setField"_s,
         [](Scene &s) {
             return s.house.take(Accounts(s.house.context())
                                     .setField(s.account.id, AccountField::SupportLevel, u"priority"_s));
         }},
        {u"Accounts::setPinnedNote"_s,
         [](Scene &s) {
             return s.house.take(Accounts(s.house.context()).setPinnedNote(s.account.id, u"Mind the gap"_s));
         }},
        {u"Accounts::remove"_s,
         [](Scene &s) { return s.house.take(Accounts(s.house.context()).remove(s.account.id)); }},
        {u"Activities::log"_s,
         [](Scene &s) {
             Activity activity;
             activity.account = s.account.id;
             activity.kind = ActivityKind::Call;
             activity.title = u"Talked about backups"_s;
             activity.at = s.house.store.clock().now();
             return numberOf(s.house.take(Activities(s.house.context()).log(activity)));
         }},
    };
}

std::map<QString, Act> contactActs()
{
    return {
        {u"Contacts::create"_s,
         [](Scene &s) {
             Contact contact;
             contact.firstName = u"Ruth"_s;
             contact.email = u"ruth@northbeam.example"_s;
             contact.memberships = {{s.account.id, {}}};
             return numberOf(s.house.take(Contacts(s.house.context()).create(contact)));
         }},
        {u"Contacts::edit"_s,
         [](Scene &s) {
             s.contact.title = u"Head of platform"_s;
             return s.house.take(Contacts(s.house.context()).edit(s.contact));
         }},
        {u"Contacts::addToAccount"_s,
         [](Scene &s) {
             return s.house.take(Contacts(s.house.context()).addToAccount(s.contact.id, s.other.id, {}));
         }},
        {u"Contacts::removeFromAccount"_s,
         [](Scene &s) {
             return s.house.take(Contacts(s.house.context()).removeFromAccount(s.contact.id, s.account.id));
         }},
        {u"Contacts::recordUnsubscribe"_s,
         [](Scene &s) {
             return s.house.take(Contacts(s.house.context())
                                     .recordUnsubscribe(s.contact.id, QDate(2026, 11, 17), u"By phone"_s));
         }},
        {u"ManyContacts::change"_s,
         [](Scene &s) {
             const auto numbers = std::make_shared<const std::vector<qint64>>(std::vector<qint64>{1, 2, 3});
             ContactChange change;
             change.kind = ContactChange::Kind::MoveToAccount;
             change.account = s.other.id;
             const auto changed = s.house.take(ManyContacts(s.house.context()).change(numbers, change));
             return changed ? Result<ActNumber>(changed->act) : Result<ActNumber>(failure(changed.error()));
         }},
        {u"Suppressions::add"_s,
         [](Scene &s) {
             return s.house.take(
                 Suppressions(s.house.context())
                     .add({s.contact.email, SuppressionReason::Complaint, {}, u"The mail provider"_s}));
         }},
        {u"Suppressions::addAll"_s,
         [](Scene &s) {
             const auto taken = s.house.take(
                 Suppressions(s.house.context())
                     .addAll({{s.contact.email, SuppressionReason::HardBounced, {}, {}},
                              {u"nobody@northbeam.example"_s, SuppressionReason::OptedOut, {}, {}}}));
             return taken ? Result<ActNumber>(taken->act) : Result<ActNumber>(failure(taken.error()));
         }},
        {u"Suppressions::lift"_s,
         [](Scene &s) {
             const auto recorded = s.house.take(
                 Contacts(s.house.context()).recordUnsubscribe(s.contact.id, QDate(2026, 11, 17), {}));
             return recorded ? s.house.take(Suppressions(s.house.context())
                                                .lift(s.contact.email, u"They asked by phone"_s, true))
                             : recorded;
         }},
        {u"Contacts::markBounced"_s,
         [](Scene &s) {
             return s.house.take(Contacts(s.house.context()).markBounced(s.contact.id, u"550"_s));
         }},
    };
}

std::map<QString, Act> ctaActs()
{
    return {
        {u"Ctas::create"_s,
         [](Scene &s) {
             return numberOf(s.house.take(Ctas(s.house.context()).create(s.house.seriesFor(s.other))));
         }},
        {u"Ctas::edit"_s,
         [](Scene &s) {
             Cta cta = ctaOf(s);
             cta.comments = u"They are keen"_s;
             return s.house.take(Ctas(s.house.context()).edit(cta));
         }},
        {u"Ctas::changeStatus"_s,
         [](Scene &s) {
             return s.house.take(Ctas(s.house.context()).changeStatus(s.cta, u"work_in_progress"_s));
         }},
        {u"Ctas::snooze"_s,
         [](Scene &s) {
             return s.house.take(Ctas(s.house.context()).snooze(s.cta, {QDate(2026, 12, 1), u"holiday"_s}));
         }},
        {u"Ctas::endSnooze"_s,
         [](Scene &s) {
             const auto snoozed =
                 s.house.take(Ctas(s.house.context()).snooze(s.cta, {QDate(2026, 12, 1), u"holiday"_s}));
             return snoozed ? s.house.take(Ctas(s.house.context()).endSnooze(s.cta)) : snoozed;
         }},
        {u"Ctas::changeDueDate"_s,
         [](Scene &s) {
             return s.house.take(
                 Ctas(s.house.context()).changeDueDate(s.cta, ctaOf(s).dueDate.addDays(7), true));
         }},
        {u"Ctas::replacePlaybook"_s,
         [](Scene &s) {
             const auto playbook = PlaybookRepository::list(s.house.reader())->last().id;
             return s.house.take(Ctas(s.house.context()).replacePlaybook(s.cta, playbook, {}));
         }},
        {u"Ctas::changeOwner"_s,
         [](Scene &s) {
             User user;
             user.id = UserId::create();
             user.name = u"Joana Prates"_s;
             user.email = u"jprates@gitlab.example"_s;
             const auto saved =
                 s.house.store.run([&](WriteTransaction &t) { return UserRepository::save(t, user); });
             return saved ? s.house.take(Ctas(s.house.context()).changeOwner(s.cta, user.id, {}))
                          : Result<ActNumber>(failure(saved.error()));
         }},
    };
}

std::map<QString, Act> taskActs()
{
    return {
        {u"Tasks::markDone"_s,
         [](Scene &s) { return s.house.take(Tasks(s.house.context()).markDone(firstTask(s))); }},
        {u"Tasks::reopen"_s,
         [](Scene &s) {
             const TaskId task = addedTask(s);
             const auto done = s.house.take(Tasks(s.house.context()).markDone(task));
             return done ? s.house.take(Tasks(s.house.context()).reopen(task)) : done;
         }},
        {u"Tasks::reschedule"_s,
         [](Scene &s) {
             return s.house.take(Tasks(s.house.context()).reschedule(firstTask(s), QDate(2026, 11, 24)));
         }},
        {u"Tasks::skip"_s,
         [](Scene &s) { return s.house.take(Tasks(s.house.context()).skip(firstTask(s), u"Not needed"_s)); }},
        {u"Tasks::restore"_s,
         [](Scene &s) {
             const auto skipped = s.house.take(Tasks(s.house.context()).skip(firstTask(s), u"Not needed"_s));
             return skipped ? s.house.take(Tasks(s.house.context()).restore(firstTask(s))) : skipped;
         }},
        {u"Tasks::restoreStep"_s,
         [](Scene &s) {
             const QStringList omitted = [&s] {
                 const Cta cta = ctaOf(s);
                 QStringList steps;
                 for (const OmittedStep &step : cta.omitted)
                     steps.append(step.stepId);
                 return steps;
             }();
             return numberOf(s.house.take(Tasks(s.house.context()).restoreStep(s.cta, omitted.value(0))));
         }},
        {u"Tasks::add"_s,
         [](Scene &s) {
             return numberOf(s.house.take(
                 Tasks(s.house.context()).add(s.cta, TaskKind::Call, u"Call them"_s, QDate(2026, 11, 20))));
         }},
        {u"Tasks::remove"_s,
         [](Scene &s) { return s.house.take(Tasks(s.house.context()).remove(addedTask(s))); }},
        {u"Drafts::remove"_s,
         [](Scene &s) {
             const auto draft = s.house.begin(firstTask(s));
             return draft ? s.house.take(Drafts(s.house.context()).remove(draft->id))
                          : Result<ActNumber>(failure(draft.error()));
         }},
    };
}

std::map<QString, Act> settingActs()
{
    return {
        {u"SampleWorkspace::add"_s,
         [](Scene &s) { return s.house.take(SampleWorkspace(s.house.context()).add()); }},
        {u"SampleWorkspace::remove"_s,
         [](Scene &s) {
             const auto added = s.house.take(SampleWorkspace(s.house.context()).add());
             return added ? s.house.take(SampleWorkspace(s.house.context()).remove()) : added;
         }},
        {u"WorkspaceSettings::saveMe"_s,
         [](Scene &s) {
             WorkspaceSettings settings(s.house.context());
             User me = *settings.me();
             me.title = u"Staff Technical Account Manager"_s;
             return s.house.take(settings.saveMe(me));
         }},
        {u"WorkspaceSettings::saveOrganisation"_s,
         [](Scene &s) {
             WorkspaceSettings settings(s.house.context());
             Organisation organisation = *settings.organisation();
             organisation.quietDays.append(
                 {QDate(2026, 12, 24), QDate(2026, 12, 31), {}, u"Year-end holidays"_s, {}});
             return s.house.take(settings.saveOrganisation(organisation));
         }},
        {u"WorkspaceSettings::saveMailAccount"_s,
         [](Scene &s) {
             WorkspaceSettings settings(s.house.context());
             MailAccount account = *settings.mailAccount();
             account.folder = u"/tmp/emails"_s;
             return s.house.take(settings.saveMailAccount(account));
         }},
    };
}

std::map<QString, Act> allActs()
{
    std::map<QString, Act> acts;
    for (auto &&some : {accountActs(), contactActs(), ctaActs(), taskActs(), settingActs()})
        acts.insert(some.begin(), some.end());
    return acts;
}

/// Covered where their files are read: tests/core/work/library.
const QSet<QString> elsewhere{u"LibraryExchange::take"_s, u"LibraryUpdate::takeNew"_s, u"Undo::revert"_s};

/// Every row that a person's acts are about, but for what counts on: revisions and keys.
QStringList content(Connection &reader)
{
    const auto ask = [&reader](const QString &sql, const QVariantList &binds = {}) {
        return reader.query(sql, binds).value_or(Rows());
    };
    QStringList lines;
    const Rows tables = ask(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%uid TEXT NOT NULL UNIQUE%' ORDER BY name"_s);
    for (const QVariantList &table : tables) {
        const QString name = table.first().toString();
        QStringList columns;
        const Rows all = ask(u"SELECT name FROM pragma_table_info(?)"_s, {name});
        for (const QVariantList &column : all) {
            const QString each = column.first().toString();
            if (each != u"id"_s && each != u"rev"_s && !each.endsWith(u"_id"_s) &&
                !each.contains(u"revision"_s) && each != u"saved_at"_s && each != u"saved_by"_s)
                columns.append(each);
        }
        const Rows rows = ask(u"SELECT %1 FROM \"%2\" ORDER BY uid"_s.arg(columns.join(u", "_s), name));
        for (const QVariantList &row : rows) {
            QString line = name;
            for (qsizetype i = 0; i < row.size(); ++i)
                line += u'\t' + columns.at(i) + u'=' + row.at(i).toString();
            lines.append(line);
        }
    }
    return lines;
}

/// The first lines that differ, for a message.
QByteArray difference(const QStringList &one, const QStringList &other)
{
    const QSet<QString> left(one.begin(), one.end());
    const QSet<QString> right(other.begin(), other.end());
    return QStringList((left - right).values() + QStringList{u"--"_s} + (right - left).values())
        .join(u'\n')
        .left(2000)
        .toUtf8();
}

QString read(const QString &path)
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The calls that write, by the headers.
QStringList callsThatWrite()
{
    static const QRegularExpression call(u"QFuture<Result<.*>> (\\w+)\\("_s);
    const QSet<QString> inner{u"RunAct.h"_s, u"DraftSession.h"_s};
    QStringList headers{u"core/delivery/Outbox.h"_s};
    const QDir root(QStringLiteral(WAYMARK_SOURCE_DIR));
    QDirIterator files(root.filePath(u"core/work"_s), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        headers.append(root.relativeFilePath(files.next()));
    QStringList calls;
    for (const QString &header : headers) {
        const QFileInfo file(header);
        if (inner.contains(file.fileName()))
            continue;
        const QString open = read(header).section(u"private:"_s, 0, 0);
        for (auto match = call.globalMatch(open); match.hasNext();)
            calls.append(file.baseName() + u"::" + match.next().captured(1));
    }
    return calls;
}

/// By act, what the table says about undo.
QMap<QString, QString> table()
{
    static const QRegularExpression line(u"^\\| (\\w+::\\w+) \\| ([^|]+) \\|"_s,
                                         QRegularExpression::MultilineOption);
    QMap<QString, QString> rows;
    for (auto match = line.globalMatch(read(u"core/work/README.md"_s)); match.hasNext();) {
        const auto row = match.next();
        rows.insert(row.captured(1), row.captured(2));
    }
    return rows;
}

} // namespace

/// Every act of a person is taken back whole, and done again whole, or the README says why it is not.
class TestWorkUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCallThatWritesIsInTheTable();
    void everyActIsUndoneAndDoneAgain_data();
    void everyActIsUndoneAndDoneAgain();
    void anActThatWasBuiltUponIsRefused();
};

void TestWorkUndo::everyCallThatWritesIsInTheTable()
{
    const QStringList calls = callsThatWrite();
    const auto rows = table();
    QVERIFY(calls.size() > 50);
    for (const QString &call : calls)
        QVERIFY2(rows.contains(call), qPrintable(call + u" is not in core/work/README.md"));
    for (const QString &row : rows.keys())
        QVERIFY2(calls.contains(row), qPrintable(row + u" is no call any more"));
    const auto acts = allActs();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const bool tested = acts.count(row.key()) > 0 || elsewhere.contains(row.key());
        QVERIFY2((row.value() == u"yes"_s) == tested, qPrintable(row.key()));
    }
}

void TestWorkUndo::everyActIsUndoneAndDoneAgain_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, act] : allActs())
        QTest::newRow(qPrintable(name)) << name;
}

void TestWorkUndo::everyActIsUndoneAndDoneAgain()
{
    QFETCH(QString, name);
    Scene scene;
    scene.account = scene.house.addAccount();
    scene.other = scene.house.addAccount(u"Aldermoor Bank"_s);
    scene.contact = scene.house.addContact(scene.account, u"Priya"_s, u"priya@northbeam.example"_s);
    scene.house.addContact(scene.account, u"Kwame"_s, u"kwame@northbeam.example"_s);
    scene.cta = scene.house.addSeries(scene.account);

    // What comes just before the act, by its transaction's own word.
    QStringList before;
    QStringList last = content(scene.house.reader());
    const auto watch = connect(&*scene.house.store, &Store::changed, this, [&] {
        before = last;
        last = content(scene.house.reader());
    });
    const auto number = allActs().at(name)(scene);
    disconnect(watch);
    VERIFY_RESULT(number);
    QVERIFY2(*number > 0, "the act has no number");
    const QStringList after = content(scene.house.reader());
    QVERIFY(before != after);

    Undo undo(scene.house.context());
    const auto undone = scene.house.take(undo.revert(*number));
    VERIFY_RESULT(undone);
    QVERIFY2(content(scene.house.reader()) == before,
             difference(before, content(scene.house.reader())).constData());
    const auto again = scene.house.take(undo.revert(*undone));
    VERIFY_RESULT(again);
    QVERIFY2(content(scene.house.reader()) == after,
             difference(after, content(scene.house.reader())).constData());
    VERIFY_RESULT(scene.house.take(undo.revert(*again)));
    QVERIFY2(content(scene.house.reader()) == before,
             difference(before, content(scene.house.reader())).constData());
}

void TestWorkUndo::anActThatWasBuiltUponIsRefused()
{
    WorkHouse house;
    Account account = house.addAccount();
    Accounts accounts(house.context());
    account.name = u"First"_s;
    const auto first = house.take(accounts.edit(account));
    VERIFY_RESULT(first);
    account.name = u"Second"_s;
    VERIFY_RESULT(house.take(accounts.edit(account)));
    const QStringList before = content(house.reader());
    VERIFY_FAILS(house.take(Undo(house.context()).revert(*first)), ErrorKind::Conflict);
    QCOMPARE(content(house.reader()), before);
}

QTEST_GUILESS_MAIN(TestWorkUndo)
#include "tst_work_undo.moc"
