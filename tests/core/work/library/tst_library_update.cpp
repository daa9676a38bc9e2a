// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "LibrarySamples.h"
#include "core/store/DraftRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/SettingRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/Ctas.h"
#include "core/work/library/LibraryItems.h"
#include "core/work/library/LibraryOrigins.h"
#include "core/work/library/LibraryUpdate.h"
#include "tests/core/work/WorkHouse.h"

#include <QJsonArray>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const TemplateId runner(u"ci.runner"_s);
const QString runnerKey = LibraryOrigins::templateKey(u"ci.runner"_s);

/// The built-in library with a newer text of the runner email, its playbook's third day moved, and a playbook
/// more.
QJsonObject newer()
{
    QJsonObject json = test::builtInExport();
    const QJsonArray templates = json[u"templates"_s].toArray();
    for (qsizetype i = 0; i < templates.size(); ++i) {
        if (templates.at(i)[u"id"_s] != u"ci.runner"_s)
            continue;
        const QString place = u"templates/%1/"_s.arg(i);
        json = test::changed(json, place + u"version"_s, u"1.1"_s);
        json = test::changed(json, place + u"subject/0/text"_s, u"Install a runner today"_s);
    }
    const QJsonArray playbooks = json[u"playbooks"_s].toArray();
    for (qsizetype i = 0; i < playbooks.size(); ++i) {
        if (playbooks.at(i)[u"id"_s] == u"ci-enablement"_s)
            json = test::changed(json, u"playbooks/%1/steps/2/dayOffset"_s.arg(i), 9);
    }
    const QJsonObject small = test::smallExport();
    json =
        test::changed(json, u"playbooks/%1"_s.arg(playbooks.size()), small[u"playbooks"_s].toArray().at(0));
    for (const auto &item : small[u"templates"_s].toArray())
        json = test::changed(json, u"templates/%1"_s.arg(json[u"templates"_s].toArray().size()), item);
    return json;
}

/// The same a version later.
QJsonObject evenNewer()
{
    QJsonObject json = newer();
    const QJsonArray templates = json[u"templates"_s].toArray();
    for (qsizetype i = 0; i < templates.size(); ++i) {
        if (templates.at(i)[u"id"_s] == u"ci.runner"_s)
            json = test::changed(json, u"templates/%1/version"_s.arg(i), u"1.2"_s);
    }
    return json;
}

struct Updated
{
    explicit Updated(const QJsonObject &json = newer()) : update(house.context(), test::sourceOf(json)) {}

    EmailTemplate emailTemplate(const TemplateId &id = runner)
    {
        const auto found = TemplateRepository::find(house.reader(), id);
        return found ? *found : EmailTemplate();
    }

    /// Makes a template one that was changed here.
    void change(const QString &text = u"Our own words"_s)
    {
        EmailTemplate ours = emailTemplate();
        ours.subject = {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}};
        VERIFY_RESULT(house.store->writeAndWait<void>(
            [ours](WriteTransaction &transaction) { return TemplateRepository::save(transaction, ours); }));
    }

    QString subject(const TemplateId &id = runner)
    {
        return emailTemplate(id).subject.at(0)[u"text"_s].toString();
    }

    qint64 transactions()
    {
        return house.reader()
            .query(u"SELECT count(*) FROM journal_transaction"_s)
            ->first()
            .first()
            .toLongLong();
    }

    WorkHouse house;
    LibraryUpdate update;
};

} // namespace

class TestLibraryUpdate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewWorkspaceIsUpToDate();
    void newAndUnchangedTextsComeIn();
    void aSecondRunWritesNothing();
    void aTextThatWasChangedHereWaits();
    void oursStaysUntilSomethingNewerComes();
    void theNewerTextIsTakenAndOursKept();
    void takingItCanBeUndone();
    void whatWasTakenIsNoneOfOurs();
    void aWorkspaceOlderThanTheNotesTakesAll();
    void whatIsUnderWayKeepsItsText();
    void aChangedPickListItemStays();
    void aFailureChangesNothing();
};

void TestLibraryUpdate::aNewWorkspaceIsUpToDate()
{
    WorkHouse house;
    const LibraryUpdate update(house.context());
    const auto news = house.take(update.run());
    VERIFY_RESULT(news);
    QVERIFY(news->isEmpty());
    QVERIFY(update.waiting()->isEmpty());
    // Every row reads back as the digest that was noted for it.
    const auto library = Library::builtIn();
    for (const Playbook &playbook : library->playbooks())
        QCOMPARE(LibraryItems::digest(*PlaybookRepository::find(house.reader(), playbook.id)),
                 LibraryItems::digest(playbook));
}

void TestLibraryUpdate::newAndUnchangedTextsComeIn()
{
    Updated at;
    const auto news = at.house.take(at.update.run());
    VERIFY_RESULT(news);
    QCOMPARE(*news, (LibraryNews{1, 2, 0}));
    QCOMPARE(at.subject(), u"Install a runner today"_s);
    QCOMPARE(at.emailTemplate().version, u"1.1"_s);
    QCOMPARE(
        PlaybookRepository::find(at.house.reader(), PlaybookId(u"ci-enablement"_s))->steps.at(2).dayOffset,
        9);
    QCOMPARE(PlaybookRepository::find(at.house.reader(), PlaybookId(u"mine"_s))->name, u"Our own series"_s);
}

void TestLibraryUpdate::aSecondRunWritesNothing()
{
    Updated at;
    VERIFY_RESULT(at.house.take(at.update.run()));
    const qint64 before = at.transactions();
    const auto again = at.house.take(at.update.run());
    VERIFY_RESULT(again);
    QVERIFY(again->isEmpty());
    QCOMPARE(at.transactions(), before);
}

void TestLibraryUpdate::aTextThatWasChangedHereWaits()
{
    Updated at;
    at.change();
    const auto news = at.house.take(at.update.run());
    VERIFY_RESULT(news);
    QCOMPARE(*news, (LibraryNews{1, 1, 1}));
    QCOMPARE(at.subject(), u"Our own words"_s);
    const auto waiting = at.update.waiting();
    VERIFY_RESULT(waiting);
    QCOMPARE(*waiting,
             (QList<NewerText>{{runnerKey, u"Let’s install GitLab Runner"_s, false, u"1.0"_s, u"1.1"_s}}));
}

void TestLibraryUpdate::oursStaysUntilSomethingNewerComes()
{
    Updated at;
    at.change();
    VERIFY_RESULT(at.house.take(at.update.run()));
    VERIFY_RESULT(at.house.take(at.update.keepOurs(runnerKey)));
    QVERIFY(at.update.waiting()->isEmpty());
    VERIFY_RESULT(at.house.take(at.update.askAgain(runnerKey)));
    QCOMPARE(at.update.waiting()->size(), 1);
    VERIFY_RESULT(at.house.take(at.update.keepOurs(runnerKey)));
    const LibraryUpdate later(at.house.context(), test::sourceOf(evenNewer()));
    QCOMPARE(at.house.take(later.run())->waiting, 1);
    QCOMPARE(at.subject(), u"Our own words"_s);
}

void TestLibraryUpdate::theNewerTextIsTakenAndOursKept()
{
    Updated at;
    at.change();
    VERIFY_RESULT(at.house.take(at.update.run()));
    VERIFY_RESULT(at.house.take(at.update.takeNew(runnerKey)));
    QCOMPARE(at.subject(), u"Install a runner today"_s);
    const TemplateId kept(u"ci.runner.kept-1"_s);
    QCOMPARE(at.subject(kept), u"Our own words"_s);
    QVERIFY(at.emailTemplate(kept).withdrawn);
    QVERIFY(!at.emailTemplate().withdrawn);
    QVERIFY(at.update.waiting()->isEmpty());
    VERIFY_FAILS(at.house.take(at.update.takeNew(u"template/none"_s)), ErrorKind::NotFound);
}

void TestLibraryUpdate::takingItCanBeUndone()
{
    Updated at;
    at.change();
    VERIFY_RESULT(at.house.take(at.update.run()));
    const auto act = at.house.take(at.update.takeNew(runnerKey));
    VERIFY_RESULT(act);
    QVERIFY(at.update.waiting()->isEmpty());
    VERIFY_RESULT(at.house.undo(*act));
    QCOMPARE(at.subject(), u"Our own words"_s);
    QVERIFY(!TemplateRepository::find(at.house.reader(), TemplateId(u"ci.runner.kept-1"_s)));
    // The question is there again, and the answer counts.
    QCOMPARE(at.update.waiting()->size(), 1);
    VERIFY_RESULT(at.house.take(at.update.keepOurs(runnerKey)));
    QVERIFY(at.update.waiting()->isEmpty());
}

void TestLibraryUpdate::whatWasTakenIsNoneOfOurs()
{
    Updated at;
    at.change();
    VERIFY_RESULT(at.house.take(at.update.run()));
    VERIFY_RESULT(at.house.take(at.update.takeNew(runnerKey)));
    // The next version takes its place without a question, unless it was changed since.
    const LibraryUpdate later(at.house.context(), test::sourceOf(evenNewer()));
    QCOMPARE(at.house.take(later.run())->waiting, 0);
    QCOMPARE(at.emailTemplate().version, u"1.2"_s);
    at.change();
    QVERIFY(later.waiting()->isEmpty());
}

void TestLibraryUpdate::aWorkspaceOlderThanTheNotesTakesAll()
{
    Updated at;
    at.change();
    VERIFY_RESULT(at.house.store->writeAndWait<void>([](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(SettingRepository::setValue(transaction, u"library.origins"_s, std::nullopt));
        return SettingRepository::setValue(transaction, u"library.builtIn"_s, std::nullopt);
    }));
    const auto news = at.house.take(at.update.run());
    VERIFY_RESULT(news);
    QCOMPARE(*news, (LibraryNews{1, 2, 0}));
    QCOMPARE(at.subject(), u"Install a runner today"_s);
}

void TestLibraryUpdate::whatIsUnderWayKeepsItsText()
{
    Updated at;
    const Account account = at.house.addAccount();
    NewCta form = at.house.seriesFor(account);
    form.playbook = PlaybookId(u"ci-enablement"_s);
    const auto cta = at.house.take(Ctas(at.house.context()).create(form));
    VERIFY_RESULT(cta);
    const Task task = at.house.taskOf(cta->value, "runner");
    const QDate due = at.house.taskOf(cta->value, "configure").dueDate;
    const auto draft = at.house.begin(task.id);
    VERIFY_RESULT(draft);
    VERIFY_RESULT(at.house.take(at.update.run()));
    QCOMPARE(DraftRepository::find(at.house.reader(), draft->id)->subject, draft->subject);
    QCOMPARE(at.house.taskOf(cta->value, "configure").dueDate, due);
}

void TestLibraryUpdate::aChangedPickListItemStays()
{
    WorkHouse house;
    const auto items = PickListRepository::list(house.reader(), u"segment"_s);
    VERIFY_RESULT(items);
    PickItem item = items->first();
    item.label = u"Ours"_s;
    VERIFY_RESULT(house.store->writeAndWait<void>(
        [item](WriteTransaction &transaction) { return PickListRepository::save(transaction, item); }));
    LibrarySource source = LibrarySource::builtIn();
    source.digest = u"another version"_s;
    const auto news = house.take(LibraryUpdate(house.context(), source).run());
    VERIFY_RESULT(news);
    QVERIFY(news->isEmpty());
    QCOMPARE(PickListRepository::list(house.reader(), u"segment"_s)->first().label, u"Ours"_s);
}

void TestLibraryUpdate::aFailureChangesNothing()
{
    WorkHouse house;
    const LibrarySource broken{[]() -> Result<Library> { return failure(ErrorKind::Damaged, u"Broken."_s); },
                               u"broken"_s};
    VERIFY_FAILS(house.take(LibraryUpdate(house.context(), broken).run()), ErrorKind::Damaged);
    QCOMPARE(*SettingRepository::value(house.reader(), u"library.builtIn"_s), Library::builtInDigest());
}

QTEST_GUILESS_MAIN(TestLibraryUpdate)
#include "tst_library_update.moc"
