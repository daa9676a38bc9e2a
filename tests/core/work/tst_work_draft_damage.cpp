// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/Housekeeping.h"
#include "core/store/TemplateRepository.h"
#include "core/work/DraftDamage.h"
#include "core/work/DraftHistory.h"
#include "core/work/DraftVersions.h"
#include "core/work/Drafts.h"
#include "core/work/Tasks.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// A draft that was written on once, and whose row is then changed past the program.
struct Damaged
{
    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example"));
    Task task = house.taskOf(house.addSeries(account), "quick-guide");
    Draft draft = *house.begin(task.id);
    DraftTexts good;

    Damaged()
    {
        const auto saved = house.take(
            Drafts(house.context()).save(draft.id, draft.revision, textsOf(draft, "Mine", "All mine")));
        VERIFY_RESULT(saved);
        draft = saved->draft;
        good = DraftTexts::of(draft);
        VERIFY_RESULT(house.take(
            DraftVersions(house.context()).namePresent(draft.id, draft.revision, QStringLiteral("Good"))));
    }

    void put(const QString &column, const QString &value)
    {
        VERIFY_RESULT(house.store.run([&](WriteTransaction &t) {
            return t.connection().execute(QStringLiteral("UPDATE draft SET %1 = ? WHERE uid = ?").arg(column),
                                          {value, draft.id.toString()});
        }));
    }
    QString stored(const QString &column)
    {
        return house.reader()
            .query(QStringLiteral("SELECT %1 FROM draft WHERE uid = ?").arg(column), {draft.id.toString()})
            ->first()
            .first()
            .toString();
    }
    /// What the damaged versions have in this column.
    QStringList kept(const QString &column)
    {
        QStringList values;
        const auto rows = house.reader().query(
            QStringLiteral("SELECT %1 FROM draft_revision WHERE draft = ? AND reason = 'damaged'")
                .arg(column),
            {draft.id.toString()});
        for (const QVariantList &row : *rows)
            values.append(row.first().toString());
        return values;
    }
    Result<Draft> open() { return Drafts(house.context()).open(task.id); }
    Result<Draft> mend(DraftDamage::Way way)
    {
        return house.take(DraftDamage::mend(house.context(), task.id, way));
    }
};

} // namespace

/// A draft that somebody or something damaged in the store.
class TestWorkDraftDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openingSaysThatItIsDamagedAndChangesNothing_data();
    void openingSaysThatItIsDamagedAndChangesNothing();
    void theLastGoodVersionComesBackAndTheBytesStay_data()
    {
        openingSaysThatItIsDamagedAndChangesNothing_data();
    }
    void theLastGoodVersionComesBackAndTheBytesStay();
    void theTemplateIsTheOtherWay();
    void withoutAGoodVersionTheTemplateIsLeft();
    void theDamagedBytesStayAsLongAsTheDraft();
    void theHistoryShowsThemAndRestoresNothingFromThem();
    void whoeverSavesOverDamagedTextsKeepsThem_data();
    void whoeverSavesOverDamagedTextsKeepsThem();
    void aDamagedSubjectDoesNotHideTheOtherDrafts();
    void somebodyElsesDraftIsNotMended();
    void aTaskWithoutADraftHasNoneThatIsDamaged();
};

void TestWorkDraftDamage::openingSaysThatItIsDamagedAndChangesNothing_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *column, const char *value) {
        QTest::newRow(name) << QString::fromLatin1(column) << QString::fromUtf8(value);
    };
    row("cut off", "body", "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"con");
    row("not JSON at all", "body", "SQLite format 3 \x01\x02 \u05d0\u05d1");
    row("nothing", "body", "");
    row("JSON of another kind", "body", "[1,2,3]");
    row("a node that the schema has not", "body", "{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}");
    row("an object without a document", "body", "{}");
    row("the subject", "subject", "[{\"type\":\"text\",\"te");
    row("the preheader", "preheader", "[{\"type\":\"paragraph\"}]");
    row("the recipients", "recipients", "[\"con_1\",");
}

void TestWorkDraftDamage::openingSaysThatItIsDamagedAndChangesNothing()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    Damaged email;
    email.put(column, value);
    const auto opened = email.open();
    VERIFY_FAILS(opened, ErrorKind::Damaged);
    QVERIFY(opened.error().sentence.contains(email.task.title));
    QVERIFY(!opened.error().detail.isEmpty());
    QCOMPARE(email.stored(column), value);
}

void TestWorkDraftDamage::theLastGoodVersionComesBackAndTheBytesStay()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    Damaged email;
    email.put(column, value);
    const auto damage = DraftDamage::of(email.house.context(), email.task.id);
    VERIFY_RESULT(damage);
    QVERIFY(damage->lastGood);
    QCOMPARE(DraftTexts::of(*damage->lastGood), email.good);
    const auto mended = email.mend(DraftDamage::Way::LastGood);
    VERIFY_RESULT(mended);
    QCOMPARE(DraftTexts::of(*mended), email.good);
    QCOMPARE(mended->revision, email.draft.revision + 1);
    QCOMPARE(*email.open(), *mended);
    QCOMPARE(mended->recipients,
             column == QLatin1String("recipients") ? QList<ContactId>() : email.draft.recipients);
    QCOMPARE(email.kept(column), QStringList{value});
}

void TestWorkDraftDamage::theTemplateIsTheOtherWay()
{
    Damaged email;
    email.put(QStringLiteral("body"), QStringLiteral("gone"));
    const auto emailTemplate = TemplateRepository::find(email.house.reader(), email.task.emailTemplate);
    VERIFY_RESULT(emailTemplate);
    QCOMPARE(DraftDamage::of(email.house.context(), email.task.id)->templateVersion, emailTemplate->version);
    const auto mended = email.mend(DraftDamage::Way::Template);
    VERIFY_RESULT(mended);
    QCOMPARE(DraftTexts::of(*mended), DraftTexts::of(*emailTemplate));
    QCOMPARE(mended->templateVersion, emailTemplate->version);
    QCOMPARE(*email.open(), *mended);
    QCOMPARE(email.kept(QStringLiteral("body")), QStringList{QStringLiteral("gone")});
}

void TestWorkDraftDamage::withoutAGoodVersionTheTemplateIsLeft()
{
    Damaged email;
    email.put(QStringLiteral("body"), QStringLiteral("gone"));
    VERIFY_RESULT(email.house.store.run([&](WriteTransaction &t) {
        return t.connection().execute(QStringLiteral("UPDATE draft_revision SET body = 'gone too'"));
    }));
    const auto damage = DraftDamage::of(email.house.context(), email.task.id);
    VERIFY_RESULT(damage);
    QVERIFY(!damage->lastGood);
    VERIFY_FAILS(email.mend(DraftDamage::Way::LastGood), ErrorKind::NotFound);
    QCOMPARE(email.stored(QStringLiteral("body")), QStringLiteral("gone"));
    QCOMPARE(email.kept(QStringLiteral("body")), QStringList());
    VERIFY_RESULT(email.mend(DraftDamage::Way::Template));
}

void TestWorkDraftDamage::theDamagedBytesStayAsLongAsTheDraft()
{
    Damaged email;
    email.put(QStringLiteral("body"), QStringLiteral("gone"));
    const auto mended = email.mend(DraftDamage::Way::LastGood);
    VERIFY_RESULT(mended);
    Draft draft = *mended;
    Drafts drafts(email.house.context());
    for (int i = 0; i < 60; ++i) {
        email.house.store.clock().advance(6 * 60'000);
        const auto saved = email.house.take(
            drafts.save(draft.id, draft.revision, textsOf(draft, qPrintable(QString::number(i)))));
        VERIFY_RESULT(saved);
        draft = saved->draft;
    }
    email.house.nextDays(200);
    VERIFY_RESULT(email.house.store.run([](WriteTransaction &t) { return Housekeeping::tidy(t); }));
    QCOMPARE(email.kept(QStringLiteral("body")), QStringList{QStringLiteral("gone")});
    VERIFY_RESULT(email.house.take(drafts.remove(draft.id)));
    VERIFY_RESULT(email.house.store.run([](WriteTransaction &t) { return Housekeeping::tidy(t); }));
    QCOMPARE(email.kept(QStringLiteral("body")), QStringList());
}

void TestWorkDraftDamage::theHistoryShowsThemAndRestoresNothingFromThem()
{
    Damaged email;
    email.put(QStringLiteral("body"), QStringLiteral("{\"type\":\"doc\",\"content\":[{\"type\":\"no\"}]}"));
    VERIFY_RESULT(email.mend(DraftDamage::Way::LastGood));
    email.put(QStringLiteral("body"), QStringLiteral("gone"));
    const auto mended = email.mend(DraftDamage::Way::LastGood);
    VERIFY_RESULT(mended);
    const auto history = DraftHistory::read(email.house.context(), *mended);
    VERIFY_RESULT(history);
    QStringList troubles;
    for (const DraftVersion &version : history->versions) {
        if (version.isReadable())
            continue;
        QCOMPARE(version.text.reason, RevisionReason::Damaged);
        troubles.append(version.trouble);
        VERIFY_FAILS(
            email.house.take(
                DraftVersions(email.house.context()).restore(mended->id, mended->revision, version.text.id)),
            ErrorKind::Damaged);
    }
    QCOMPARE(troubles.size(), 2);
    QVERIFY(troubles.first().contains(QLatin1String("gone")));
    QVERIFY(troubles.last().contains(QLatin1String("/content/0")));
    QCOMPARE(*email.open(), *mended);
}

void TestWorkDraftDamage::whoeverSavesOverDamagedTextsKeepsThem_data()
{
    using Act = std::function<Result<Draft>(Damaged &)>;
    QTest::addColumn<Act>("act");
    QTest::newRow("a composer that is open") << Act([](Damaged &email) -> Result<Draft> {
        const auto saved =
            email.house.take(Drafts(email.house.context())
                                 .save(email.draft.id, email.draft.revision, textsOf(email.draft, "Newer")));
        WAYMARK_TRY(saved);
        return saved->draft;
    });
    QTest::newRow("the template") << Act([](Damaged &email) {
        return email.house.take(Drafts(email.house.context()).discardChanges(email.draft.id));
    });
    QTest::newRow("an earlier version") << Act([](Damaged &email) {
        const auto kept = DraftRevisions::list(email.house.reader(), email.draft.id);
        return email.house.take(DraftVersions(email.house.context())
                                    .restore(email.draft.id, email.draft.revision, kept->first().id));
    });
}

void TestWorkDraftDamage::whoeverSavesOverDamagedTextsKeepsThem()
{
    QFETCH(std::function<Result<Draft>(Damaged &)>, act);
    Damaged email;
    const QString bytes = QStringLiteral("{\"type\":\"doc\",\"content\":[{\"type\":\"no\"}]}");
    email.put(QStringLiteral("body"), bytes);
    VERIFY_RESULT(act(email));
    QCOMPARE(email.kept(QStringLiteral("body")), QStringList{bytes});
    VERIFY_RESULT(email.open());
}

void TestWorkDraftDamage::aDamagedSubjectDoesNotHideTheOtherDrafts()
{
    Damaged email;
    VERIFY_RESULT(email.house.begin(email.house.taskOf(email.draft.cta, "monitoring").id));
    email.put(QStringLiteral("subject"), QStringLiteral("[{"));
    email.put(QStringLiteral("recipients"), QStringLiteral("[{"));
    const auto drafts = DraftRepository::list(email.house.reader(), email.house.me);
    VERIFY_RESULT(drafts);
    QCOMPARE(drafts->size(), 2);
}

void TestWorkDraftDamage::somebodyElsesDraftIsNotMended()
{
    Damaged email;
    email.put(QStringLiteral("body"), QStringLiteral("gone"));
    email.house.store->setActor(addColleague(email.house));
    VERIFY_FAILS(email.mend(DraftDamage::Way::LastGood), ErrorKind::Denied);
    QCOMPARE(email.stored(QStringLiteral("body")), QStringLiteral("gone"));
}

void TestWorkDraftDamage::aTaskWithoutADraftHasNoneThatIsDamaged()
{
    Damaged email;
    const TaskId other = email.house.taskOf(email.draft.cta, "monitoring").id;
    VERIFY_FAILS(DraftDamage::of(email.house.context(), other), ErrorKind::NotFound);
    VERIFY_FAILS(
        email.house.take(DraftDamage::mend(email.house.context(), other, DraftDamage::Way::Template)),
        ErrorKind::NotFound);
    VERIFY_RESULT(Drafts(email.house.context()).open(other));
}

QTEST_GUILESS_MAIN(TestWorkDraftDamage)

#include "tst_work_draft_damage.moc"
