// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "core/contacts/ImportReview.h"
#include "core/contacts/MappingFindings.h"
#include "core/contacts/RejectsFile.h"
#include "tests/core/contacts/ImportHouse.h"

#include <QJsonDocument>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;
using test::verdictsOf;
using Filter = ImportReview::Filter;

namespace {

const QByteArray mixed = "First Name,Email,Account,Title\n"
                         "New,new@acme.example,Acme GmbH,Lead\n"
                         "Ada,ADA@acme.example,Acme GmbH,CTO\n"
                         "Ada,ada@acme.example,acme gmbh,COO\n"
                         "Bad,not an address,Acme GmbH,\n"
                         "Who,who@nowhere.example,Nowhere Ltd,\n"
                         "Zoe,zoe@nowhere.example,Nowhere Ltd,\n"
                         "Info,info@acme.example,Acme GmbH,\n"
                         "Ragged,ragged@acme.example\n";

std::shared_ptr<const ImportReview> review(ImportHouse &house, const CsvFile &file,
                                           const ImportRepairs &repairs = {})
{
    const WorkContext work{*house.store, house.store.clock(), {}};
    const auto made =
        ImportReview::run(work, ContactImports(work), file, {ImportHouse::mappingOf(file), {}, repairs});
    if (!made)
        qFatal("%s", qPrintable(describe(made.error())));
    return *made;
}

/// The numbers in the file of what a filter lists.
QList<qint64> listed(ImportHouse &house, const ImportReview &review, Filter filter)
{
    QList<qint64> numbers;
    const auto rows = review.read(house.store.reader(), review.list(filter));
    if (!rows)
        qFatal("%s", qPrintable(describe(rows.error())));
    for (const ReviewedRow &row : *rows)
        numbers.append(row.planned.row);
    return numbers;
}

ReviewedRow rowOf(ImportHouse &house, const ImportReview &review, qint64 fileRow)
{
    const qint64 number = review.find(fileRow);
    if (number < 0)
        qFatal("no such row");
    return review.read(house.store.reader(), {quint32(number)})->first();
}

} // namespace

/// A dry run that is looked through, and rows that are mended in it.
class TestImportReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFourGroupsAddUpToTheRows();
    void aRowIsReadAgainWithWhatItChanges();
    void aDuplicateNamesTheRowThatCounts();
    void wordsAreFoundInMappedCells();
    void aSearchCanBeStopped();
    void aChangedFileIsNoticed();
    void everyRowIsFoundAgainInALargeFile();
    void aMendedCellIsTakenByDryRunAndImport();
    void oneValueIsMendedEverywhere();
    void anAccountIsNamedSoThatItIsFound();
    void aRowThatIsLeftOutSaysSo();
    void aRaggedRowIsTakenAsRead();
    void noTextIsCutOffARowThatIsTakenAsRead();
    void aRowThatIsLeftOutMakesNoDuplicate();
    void anOptOutOfARowThatIsLeftOutIsShown();
    void rejectsAreTheSameAfterTheImport();
    void theFirstRowsTellHowAMappingFits();
    void lookingAtTheFirstRowsCanBeStopped();
    void unknownTextsOfAColumnAreToldOnce();
    void rowsCanBeDecidedForOneByOne();
    void repairsSurviveTheirJson();
    void brokenRepairsAreRefused();
};

void TestImportReview::theFourGroupsAddUpToTheRows()
{
    ImportHouse house;
    house.add(u"Ada"_s, u"ada@acme.example"_s, house.acme.id);
    const CsvFile file = house.file(mixed);
    const auto made = review(house, file);
    QCOMPARE(listed(house, *made, Filter::New), (QList<qint64>{2, 8}));
    QCOMPARE(listed(house, *made, Filter::Updated), QList<qint64>{3});
    QCOMPARE(listed(house, *made, Filter::Duplicates), QList<qint64>{4});
    QCOMPARE(listed(house, *made, Filter::LeftOut), (QList<qint64>{5, 6, 7, 9}));
    QCOMPARE(listed(house, *made, Filter::Problems), (QList<qint64>{4, 5, 6, 7, 9}));
    QCOMPARE(listed(house, *made, Filter::Warnings), QList<qint64>{8});
    qint64 sum = 0;
    for (const Filter filter : {Filter::New, Filter::Updated, Filter::Duplicates, Filter::LeftOut})
        sum += made->count(filter);
    QCOMPARE(sum, made->plan().rows);
    QCOMPARE(made->count(Filter::All), made->plan().rows);
}

void TestImportReview::aRowIsReadAgainWithWhatItChanges()
{
    ImportHouse house;
    house.add(u"Ada"_s, u"ada@acme.example"_s, house.acme.id);
    const auto made = review(house, house.file(mixed));
    const ReviewedRow update = rowOf(house, *made, 3);
    QCOMPARE(update.planned.verdict, ImportVerdict::Update);
    QCOMPARE(update.planned.changes, (QList<FieldChange>{{u"title"_s, {}, u"CTO"_s}}));
    QCOMPARE(update.planned.cells.at(1), u"ADA@acme.example"_s);
    const ReviewedRow bad = rowOf(house, *made, 5);
    QVERIFY(bad.problem());
    QCOMPARE(bad.problem()->id, u"email-malformed"_s);
    const ReviewedRow unknown = rowOf(house, *made, 6);
    QVERIFY(unknown.problem());
    QCOMPARE(unknown.problem()->id, u"account-unknown"_s);
    QCOMPARE(made->countSameProblem(quint32(made->find(6))), 2);
    QCOMPARE(made->countSameProblem(quint32(made->find(5))), 1);
    QCOMPARE(made->countSameProblem(quint32(made->find(2))), 0);
    QCOMPARE(made->find(10), -1);
}

void TestImportReview::aDuplicateNamesTheRowThatCounts()
{
    ImportHouse house;
    const auto made = review(house, house.file(mixed));
    QCOMPARE(rowOf(house, *made, 4).sameAs, 3);
    QCOMPARE(rowOf(house, *made, 3).sameAs, 0);
}

void TestImportReview::wordsAreFoundInMappedCells()
{
    ImportHouse house;
    const auto made = review(house, house.file(mixed));
    const auto found = made->search(made->list(Filter::All), u"NOWHERE "_s, [] { return true; });
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), size_t(2));
    QCOMPARE(made->verdict(found->front()), ImportVerdict::UnknownAccount);
    const auto none = made->search(made->list(Filter::New), u"nowhere"_s, [] { return true; });
    VERIFY_RESULT(none);
    QVERIFY(none->empty());
}

void TestImportReview::aSearchCanBeStopped()
{
    ImportHouse house;
    const auto made = review(house, house.file(mixed));
    const auto found = made->search(made->list(Filter::All), u"a"_s, [] { return false; });
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Cancelled);
}

void TestImportReview::aChangedFileIsNoticed()
{
    ImportHouse house;
    const CsvFile file = house.file(mixed);
    const auto made = review(house, file);
    QFile other(file.path());
    QVERIFY(other.open(QIODevice::Append));
    QVERIFY(other.write("More,more@acme.example,Acme GmbH,\n") > 0);
    other.close();
    const auto rows = made->read(house.store.reader(), {0});
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Conflict);
}

void TestImportReview::everyRowIsFoundAgainInALargeFile()
{
    ImportHouse house;
    QByteArray bytes = "Email,Account,Notes\n";
    for (int i = 0; i < 3000; ++i)
        bytes += "p" + QByteArray::number(i) + "@acme.example,Acme GmbH,\"a\nb " + QByteArray(i % 90, 'x') +
                 "\"\n";
    const auto made = review(house, house.file(bytes));
    QCOMPARE(made->count(Filter::New), 3000);
    // Near rows are read on, far ones anew, and backwards too.
    ImportReview::Rows wanted{0, 1, 2, 2999, 17, 1500, 1501, 18};
    const auto rows = made->read(house.store.reader(), wanted);
    VERIFY_RESULT(rows);
    for (size_t i = 0; i < wanted.size(); ++i)
        QCOMPARE(rows->at(qsizetype(i)).planned.name, u"p%1@acme.example"_s.arg(wanted.at(i)));
}

void TestImportReview::aMendedCellIsTakenByDryRunAndImport()
{
    ImportHouse house;
    const CsvFile file = house.file(mixed);
    ImportRepairs repairs;
    repairs.setCell(5, 1, u"good@acme.example"_s);
    const auto made = review(house, file, repairs);
    const ReviewedRow row = rowOf(house, *made, 5);
    QCOMPARE(row.planned.verdict, ImportVerdict::New);
    QCOMPARE(row.planned.cells.at(1), u"good@acme.example"_s);
    QCOMPARE(row.repaired, QList<int>{1});
    ContactImports imports({*house.store, house.store.clock(), {}});
    auto future = imports.apply(file, made->settings());
    house.store->drain();
    const auto outcome = future.result();
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->plan, made->plan());
    QVERIFY(house.contact(u"good@acme.example"_s));
}

void TestImportReview::oneValueIsMendedEverywhere()
{
    ImportHouse house;
    ImportRepairs repairs;
    repairs.setValue(2, u"Nowhere Ltd"_s, u"Somewhere"_s);
    repairs.setValue(2, u"Somewhere"_s, u"Northbeam"_s);
    repairs.setCell(7, 2, u"Acme GmbH"_s);
    const CsvFile file = house.file(mixed);
    const auto made = review(house, file, repairs);
    QCOMPARE(made->plan().count(ImportVerdict::UnknownAccount), 0);
    QCOMPARE(rowOf(house, *made, 6).planned.cells.at(2), u"Northbeam"_s);
    QCOMPARE(rowOf(house, *made, 7).planned.cells.at(2), u"Acme GmbH"_s);
}

void TestImportReview::anAccountIsNamedSoThatItIsFound()
{
    ImportHouse house;
    const auto made = review(house, house.file(mixed));
    QCOMPARE(made->accountText(2, house.northbeam), u"Northbeam"_s);
    // Its name would be that of two.
    const Account twin = rows::account(u"Northbeam"_s);
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return AccountRepository::save(t, twin); }));
    const auto again = review(house, house.file(mixed));
    const QString text = again->accountText(2, twin);
    QCOMPARE(text, twin.id.toString());
    ImportRepairs repairs;
    repairs.setCell(6, 2, text);
    const auto mended = review(house, house.file(mixed), repairs);
    QCOMPARE(rowOf(house, *mended, 6).planned.verdict, ImportVerdict::New);
}

void TestImportReview::aRowThatIsLeftOutSaysSo()
{
    ImportHouse house;
    ImportRepairs repairs;
    repairs.leaveOut(2);
    const auto made = review(house, house.file(mixed), repairs);
    const ReviewedRow row = rowOf(house, *made, 2);
    QCOMPARE(row.planned.verdict, ImportVerdict::Invalid);
    QVERIFY(row.isLeftOut);
    QVERIFY(row.problem());
    QCOMPARE(row.problem()->id, u"left-out"_s);
    repairs.forget(2);
    QVERIFY(repairs.isEmpty());
}

void TestImportReview::aRaggedRowIsTakenAsRead()
{
    ImportHouse house;
    ImportRepairs repairs;
    repairs.takeAsRead(9);
    repairs.setCell(9, 2, u"Acme GmbH"_s);
    const auto made = review(house, house.file(mixed), repairs);
    const ReviewedRow row = rowOf(house, *made, 9);
    QCOMPARE(row.planned.verdict, ImportVerdict::New);
    QCOMPARE(row.planned.cells, (QStringList{u"Ragged"_s, u"ragged@acme.example"_s, u"Acme GmbH"_s, u""_s}));
}

void TestImportReview::noTextIsCutOffARowThatIsTakenAsRead()
{
    ImportHouse house;
    ImportRepairs repairs;
    repairs.takeAsRead(2);
    repairs.takeAsRead(3);
    repairs.takeAsRead(4);
    const auto made = review(house,
                             house.file("Email,Account,Title,_mended\n"
                                        "a@x.example,Northbeam,Engineer, Platform,yes\n"
                                        "b@x.example,Northbeam,Engineer,yes, ,\n"
                                        "c@x.example,Northbeam,Engineer,no\n"
                                        "d@x.example,Northbeam,Engineer,no\n"_ba),
                             repairs);
    QCOMPARE(rowOf(house, *made, 2).problem()->id, u"too-many-cells"_s);
    QCOMPARE(rowOf(house, *made, 3).planned.verdict, ImportVerdict::New);
    QCOMPARE(rowOf(house, *made, 4).planned.verdict, ImportVerdict::New);
    QCOMPARE(rowOf(house, *made, 5).problem()->id, u"not-mended"_s);
}

void TestImportReview::aRowThatIsLeftOutMakesNoDuplicate()
{
    ImportHouse house;
    ImportRepairs repairs;
    repairs.leaveOut(3);
    const auto made = review(house, house.file(mixed), repairs);
    QCOMPARE(rowOf(house, *made, 4).planned.verdict, ImportVerdict::New);
    QCOMPARE(made->plan().count(ImportVerdict::Duplicate), 0);
}

void TestImportReview::anOptOutOfARowThatIsLeftOutIsShown()
{
    ImportHouse house;
    house.add(u"Ada"_s, u"ada@acme.example"_s, house.acme.id);
    house.add(u"Bo"_s, u"bo@acme.example"_s, house.acme.id);
    house.add(u"Cy"_s, u"cy@acme.example"_s, house.acme.id);
    const CsvFile file = house.file("Email,Account,Opt out,Title\n"
                                    "ada@acme.example,Nowhere,yes,\n"
                                    "bo@acme.example,Acme GmbH,no,Lead\n"
                                    "bo@acme.example,Nowhere,yes,\n"
                                    "cy@acme.example,Acme GmbH,yes,Lead\n"_ba);
    ImportRepairs repairs;
    repairs.leaveOut(5);
    const auto made = review(house, file, repairs);
    const FieldChange optsOut{u"email_opt_out"_s, u"false"_s, u"true"_s};
    const ReviewedRow alone = rowOf(house, *made, 2);
    QCOMPARE(alone.planned.verdict, ImportVerdict::Update);
    QCOMPARE(alone.planned.changes, QList<FieldChange>{optsOut});
    QVERIFY(alone.planned.onlyOptsOut);
    QCOMPARE(alone.problem()->id, u"account-unknown"_s);
    QCOMPARE(rowOf(house, *made, 3).planned.changes,
             (QList<FieldChange>{{u"title"_s, {}, u"Lead"_s}, optsOut}));
    QCOMPARE(rowOf(house, *made, 4).planned.verdict, ImportVerdict::UnknownAccount);
    const ReviewedRow byHand = rowOf(house, *made, 5);
    QCOMPARE(byHand.planned.changes, QList<FieldChange>{optsOut});
    QCOMPARE(byHand.problem()->id, u"left-out"_s);
}

/// What the review shows is worked out against the workspace of now; which rows were left out is not.
void TestImportReview::rejectsAreTheSameAfterTheImport()
{
    ImportHouse house;
    house.add(u"Ada"_s, u"ada@acme.example"_s, house.acme.id);
    const CsvFile file = house.file("Email,Account,Opt out,Title\n"
                                    "ada@acme.example,Nowhere,yes,\n"
                                    "bo@acme.example,Nowhere,yes,\n"
                                    "cy@acme.example,Nowhere,no,\n"
                                    "di@acme.example,Acme GmbH,no,\n"_ba);
    const auto made = review(house, file);
    QCOMPARE(made->plan().onlyOptedOut, 2);
    QCOMPARE(made->plan().rejected(), 3);
    QVERIFY(made->plan().leavesOut());
    const auto rejected = [&](const QString &name) {
        RejectsFile rejects(house.store.folder() + name, file);
        if (!rejects.open())
            qFatal("no file for rejects");
        const auto rows = made->read(house.store.reader(), made->list(Filter::Problems));
        for (const ReviewedRow &row : *rows) {
            if (!rejects.add(row.planned))
                qFatal("no rejects");
        }
        return rejects.rows();
    };
    QCOMPARE(rejected(u"/before.csv"_s), made->plan().rejected());
    ContactImports imports({*house.store, house.store.clock(), {}});
    auto future = imports.apply(file, made->settings());
    house.store->drain();
    VERIFY_RESULT(future.result());
    QCOMPARE(rejected(u"/after.csv"_s), made->plan().rejected());
}

void TestImportReview::theFirstRowsTellHowAMappingFits()
{
    ImportHouse house;
    const CsvFile file = house.file(mixed);
    const auto findings = MappingFindings::of(house.store.reader(), file, ImportHouse::mappingOf(file),
                                              QDate(2026, 11, 18), [] { return true; });
    VERIFY_RESULT(findings);
    QVERIFY(findings->isWhole);
    QCOMPARE(findings->rows, 8);
    const ColumnFinding &accounts = findings->columns.at(2);
    QCOMPARE(accounts.accountsFound, 1);
    QCOMPARE(accounts.accountsUnknown, 1);
    // An error goes before the warning of info@; a row that was not read whole says nothing of a column.
    const ColumnFinding &emails = findings->columns.at(1);
    QVERIFY(emails.isError);
    QCOMPARE(emails.problemValue, u"not an address"_s);
    QCOMPARE(findings->columns.at(3).problemRows, 0);
}

void TestImportReview::lookingAtTheFirstRowsCanBeStopped()
{
    ImportHouse house;
    const CsvFile file = house.file(mixed);
    const auto findings = MappingFindings::of(house.store.reader(), file, ImportHouse::mappingOf(file),
                                              QDate(2026, 11, 18), [] { return false; });
    QVERIFY(!findings);
    QCOMPARE(findings.error().kind, ErrorKind::Cancelled);
}

void TestImportReview::unknownTextsOfAColumnAreToldOnce()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Account,Role,Opt out\n"
                                    "a@x.example,Northbeam,GitLab Admin; Boss,no\n"
                                    "b@x.example,Northbeam,boss,perhaps\n"
                                    "c@x.example,Northbeam,Chief,yes\n"_ba);
    ImportMapping mapping = ImportHouse::mappingOf(file);
    const auto find = [&] {
        return *MappingFindings::of(house.store.reader(), file, mapping, QDate(2026, 11, 18),
                                    [] { return true; });
    };
    QCOMPARE(find().columns.at(2).unknown, (QList<UnknownText>{{u"Boss"_s, 2}, {u"Chief"_s, 1}}));
    QCOMPARE(find().columns.at(3).unknown, (QList<UnknownText>{{u"perhaps"_s, 1}}));
    // What was said of them is no question any more, in cells with several values, too.
    mapping.meanings[2].insert(ImportMapping::meaningKey(u"Boss"_s), u"GitLab Admin"_s);
    mapping.meanings[2].insert(ImportMapping::meaningKey(u" CHIEF"_s), QString());
    mapping.meanings[3].insert(ImportMapping::meaningKey(u"perhaps"_s), u"true"_s);
    QVERIFY(find().columns.at(2).unknown.isEmpty());
    QVERIFY(find().columns.at(3).unknown.isEmpty());
    QList<PersonPlan> people;
    ImportPlanner planner(house.store.reader(), file, {mapping, {}}, house.store.clock().now());
    VERIFY_RESULT(planner.run([&people](const PersonPlan &person) -> Result<void> {
        people.append(person);
        return {};
    }));
    QCOMPARE(people.size(), 3);
    QCOMPARE(people.at(0).contact->memberships.first().roles, QStringList{u"gitlab_admin"_s});
    QCOMPARE(people.at(1).contact->memberships.first().roles, QStringList{u"gitlab_admin"_s});
    QVERIFY(people.at(1).contact->emailOptOut);
    QVERIFY(people.at(2).contact->memberships.first().roles.isEmpty());
}

void TestImportReview::rowsCanBeDecidedForOneByOne()
{
    ImportHouse house;
    Contact ada = rows::contact(u"Ada"_s, u"ada@x.example"_s, {house.northbeam.id});
    ada.title = u"CTO"_s;
    house.save(ada);
    Contact bo = rows::contact(u"Bo"_s, u"bo@x.example"_s, {house.northbeam.id});
    bo.title = u"CEO"_s;
    house.save(bo);
    const CsvFile file = house.file("Email,Account,First Name,Title,Phone\n"
                                    "ada@x.example,Northbeam,Adele,Lead,1\n"
                                    "bo@x.example,Northbeam,Bob,Lead,2\n"
                                    "cy@x.example,Northbeam,Cy,First,3\n"
                                    "cy@x.example,Northbeam,Cyd,Second,4\n"_ba);
    ImportSettings settings{ImportHouse::mappingOf(file), {}};
    settings.repairs.setExisting(2, ImportPolicies::Existing::Fill);
    settings.repairs.setExisting(3, ImportPolicies::Existing::Leave);
    settings.repairs.prefer(5);
    const WorkContext work{*house.store, house.store.clock(), {}};
    const auto review = ImportReview::run(work, ContactImports(work), file, settings);
    VERIFY_RESULT(review);
    const auto rows = (*review)->read(house.store.reader(), {0, 1, 2, 3});
    VERIFY_RESULT(rows);
    QList<PlannedRow> planned;
    for (const ReviewedRow &row : *rows)
        planned.append(row.planned);
    QCOMPARE(verdictsOf(planned), u"update unchanged duplicate new"_s);
    QCOMPARE(rows->at(0).planned.changes, (QList<FieldChange>{{u"phone"_s, {}, u"1"_s}}));
    QCOMPARE(rows->at(1).policy.existing, ImportPolicies::Existing::Leave);
    QCOMPARE(rows->at(2).sameAs, 5);
    // What is chosen later goes before what was chosen earlier.
    settings.repairs.prefer(4);
    const auto again = ImportReview::run(work, ContactImports(work), file, settings);
    VERIFY_RESULT(again);
    QCOMPARE((*again)->verdict(2), ImportVerdict::New);
    QCOMPARE((*again)->verdict(3), ImportVerdict::Duplicate);
}

void TestImportReview::repairsSurviveTheirJson()
{
    ImportRepairs repairs;
    repairs.setCell(17, 2, u"ß"_s);
    repairs.setCell(17, 3, u""_s);
    repairs.setValue(0, u"unknown"_s, u"no"_s);
    repairs.leaveOut(4'000'000);
    repairs.prefer(10);
    repairs.leaveOut(10);
    repairs.takeAsRead(5);
    repairs.setExisting(6, ImportPolicies::Existing::Fill);
    repairs.prefer(8);
    repairs.prefer(7);
    repairs.setExisting(9, ImportPolicies::Existing::Leave);
    repairs.setExisting(9, std::nullopt);
    const QByteArray text = QJsonDocument(repairs.toJson()).toJson();
    const auto back = ImportRepairs::fromJson(QJsonDocument::fromJson(text).object());
    VERIFY_RESULT(back);
    QVERIFY(*back == repairs);
    QCOMPARE(back->count(), 10);
    QVERIFY(back->isLeftOut(10));
    QVERIFY(back->policyOf(7).preference > back->policyOf(8).preference);
}

void TestImportReview::brokenRepairsAreRefused()
{
    for (const char *json :
         {R"({"cells": {"x": {"1": "a"}}})", R"({"cells": {"1": {"-2": "a"}}})",
          R"({"values": {"": {"a": "b"}}})", R"({"leftOut": ["two"]})", R"({"policies": {"1": "eat"}})",
          R"({"policies": {"one": "fill"}})", R"({"preferred": ["x"]})"}) {
        const auto repairs = ImportRepairs::fromJson(QJsonDocument::fromJson(json).object());
        QVERIFY2(!repairs, json);
        QCOMPARE(repairs.error().kind, ErrorKind::Invalid);
    }
}

QTEST_GUILESS_MAIN(TestImportReview)
#include "tst_import_review.moc"
