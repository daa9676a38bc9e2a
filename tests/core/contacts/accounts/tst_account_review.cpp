// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportReview.h"
#include "core/contacts/MappingFindings.h"
#include "core/contacts/ValueChoices.h"
#include "tests/core/contacts/accounts/AccountHouse.h"

using namespace waymark;
using namespace Qt::StringLiterals;
using test::AccountHouse;

/// The review of a file of accounts: the same as of contacts, row by row.
class TestAccountReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowCanBeLookedAt();
    void aRepairChangesTheReview();
    void rowsCanBeDecidedForOneByOne();
    void everyRowOfManyIsToldWhole();
    void theColumnsAreLookedAt();
};

void TestAccountReview::everyRowCanBeLookedAt()
{
    AccountHouse house;
    house.add(u"Acme"_s, u"A-1"_s);
    const CsvFile file = house.file("Account ID,Name,Industry,Health\n"
                                    "A-1,Acme,Steel,\n"
                                    "N-1,New,,80\n"
                                    "N-1,New,,81\n"
                                    "A-1,Acme,Steel,tall\n"
                                    "X-1,Odd,,tall\n"_ba);
    Connection &reader = house.store.reader();
    const WorkContext work{*house.store, house.store.clock(), house.sam.id};
    const auto run = ImportReview::run(work, AccountImports(work), file, {AccountHouse::mappingOf(file), {}});
    VERIFY_RESULT(run);
    const ImportReview &review = **run;
    using Filter = ImportReview::Filter;
    QCOMPARE(review.plan(), house.plan(file));
    QCOMPARE(review.count(Filter::New) + review.count(Filter::Updated) + review.count(Filter::Duplicates) +
                 review.count(Filter::LeftOut),
             5);
    QCOMPARE(review.list(Filter::LeftOut).size(), 2);
    const auto rows = review.read(reader, review.list(Filter::All));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 5);
    QCOMPARE(rows->first().planned.name, u"Acme"_s);
    QCOMPARE(rows->first().planned.changes.first().to, u"Steel"_s);
    QCOMPARE(rows->first().planned.cells, (QStringList{u"A-1"_s, u"Acme"_s, u"Steel"_s, QString()}));
    QCOMPARE(rows->at(3).problem()->id, u"number-unreadable"_s);
    QCOMPARE(review.countSameProblem(3), 2);
    const auto found = review.search(review.list(Filter::All), u"odd"_s, [] { return true; });
    VERIFY_RESULT(found);
    QCOMPARE(*found, ImportReview::Rows{4});
}

void TestAccountReview::aRepairChangesTheReview()
{
    AccountHouse house;
    const CsvFile file = house.file("Name,Health\nAcme,tall\nBolt,tall\nCity,\n"_ba);
    ImportSettings settings{AccountHouse::mappingOf(file), {}};
    settings.repairs.setValue(1, u"tall"_s, u"80"_s);
    settings.repairs.leaveOut(4);
    Connection &reader = house.store.reader();
    const WorkContext work{*house.store, house.store.clock(), house.sam.id};
    const auto review = ImportReview::run(work, AccountImports(work), file, settings);
    VERIFY_RESULT(review);
    QCOMPARE((*review)->count(ImportReview::Filter::New), 2);
    const auto rows = (*review)->read(reader, {0, 2});
    VERIFY_RESULT(rows);
    QCOMPARE(rows->first().planned.cells.last(), u"80"_s);
    QVERIFY(rows->last().isLeftOut);
    QCOMPARE(rows->last().problem()->id, u"left-out"_s);
}

void TestAccountReview::rowsCanBeDecidedForOneByOne()
{
    AccountHouse house;
    Account acme = house.add(u"Acme"_s, u"A-1"_s);
    acme.industry = u"Steel"_s;
    house.save(acme);
    const CsvFile file = house.file("Account ID,Name,Industry,Health\n"
                                    "A-1,Acme,Glass,80\n"
                                    "N-1,New,Wool,1\n"
                                    "N-1,New,Silk,2\n"_ba);
    ImportSettings settings{AccountHouse::mappingOf(file), {}};
    settings.repairs.setExisting(2, ImportPolicies::Existing::Fill);
    settings.repairs.prefer(4);
    const WorkContext work{*house.store, house.store.clock(), house.sam.id};
    AccountImports imports(work);
    auto future = imports.apply(file, settings);
    house.store->drain();
    VERIFY_RESULT(future.result());
    QCOMPARE(house.account(u"Acme"_s).industry, u"Steel"_s);
    QCOMPARE(house.account(u"Acme"_s).health, 80);
    QCOMPARE(house.account(u"New"_s).industry, u"Silk"_s);
    settings.repairs = {};
    settings.repairs.setExisting(2, ImportPolicies::Existing::Leave);
    const auto review = ImportReview::run(work, imports, file, settings);
    VERIFY_RESULT(review);
    QCOMPARE((*review)->verdict(0), ImportVerdict::Unchanged);
}

void TestAccountReview::everyRowOfManyIsToldWhole()
{
    AccountHouse house;
    Account old = house.add(u"Old"_s, u"O-1"_s);
    old.industry = u"Glass"_s;
    house.save(old);
    QByteArray bytes("Name,Health,Industry\n");
    for (int i = 0; i < SaidRows::inMemory + 5; ++i)
        bytes += "A" + QByteArray::number(i) + ",tall,\n";
    bytes += "Old,,Steel\nNew,80,\n";
    const CsvFile file = house.file(bytes);
    const WorkContext work{*house.store, house.store.clock(), house.sam.id};
    const auto review =
        ImportReview::run(work, AccountImports(work), file, {AccountHouse::mappingOf(file), {}});
    VERIFY_RESULT(review);
    const quint32 last = quint32(SaidRows::inMemory) + 4;
    const auto rows = (*review)->read(house.store.reader(), {0, last, last + 1, last + 2, last - 1});
    VERIFY_RESULT(rows);
    for (const int place : {0, 1, 4}) {
        QVERIFY(rows->at(place).problem());
        QCOMPARE(rows->at(place).problem()->id, u"number-unreadable"_s);
        QVERIFY(!rows->at(place).problem()->sentence.isEmpty());
        QCOMPARE(rows->at(place).problem()->row, rows->at(place).planned.row);
    }
    // What a row changes is known of the whole file alone.
    QCOMPARE(rows->at(2).planned.changes, (QList<FieldChange>{{u"industry"_s, u"Glass"_s, u"Steel"_s}}));
    QCOMPARE(rows->at(3).planned.name, u"New"_s);
    QVERIFY(!rows->at(3).problem());
}

void TestAccountReview::theColumnsAreLookedAt()
{
    AccountHouse house;
    house.add(u"Acme"_s, u"A-1"_s);
    const CsvFile file = house.file("Account ID,Name,Deployment Type,Health,Geo?\n"
                                    "A-1,Acme,on their own,80,maybe\n"
                                    "B-1,Bolt,SaaS,tall,yes\n"
                                    "C-1,City,On Their Own,1,no\n"_ba);
    ImportMapping mapping = AccountHouse::mappingOf(file);
    const auto find = [&] {
        return *MappingFindings::of(house.store.reader(), file, mapping, QDate(2026, 11, 18),
                                    [] { return true; });
    };
    const MappingFindings findings = find();
    QCOMPARE(findings.columns.at(0).accountsFound, 1);
    QCOMPARE(findings.columns.at(0).accountsUnknown, 2);
    QCOMPARE(findings.columns.at(2).unknown, (QList<UnknownText>{{u"on their own"_s, 2}}));
    QVERIFY(findings.columns.at(2).isError);
    QCOMPARE(findings.columns.at(3).problemRows, 1);
    QCOMPARE(findings.columns.at(3).problemValue, u"tall"_s);
    QCOMPARE(findings.columns.at(4).unknown, (QList<UnknownText>{{u"maybe"_s, 1}}));
    const auto choices = ValueChoices::of(house.store.reader(), ImportTarget::DeploymentType);
    VERIFY_RESULT(choices);
    QVERIFY2(choices->contains(u"Self-Managed"_s), qPrintable(choices->join(u',')));

    // What is said of them is kept with the mapping, and does for the import.
    mapping.meanings[2].insert(ImportMapping::meaningKey(u"on their own"_s), u"Self-Managed"_s);
    mapping.meanings[4].insert(ImportMapping::meaningKey(u"maybe"_s), u"unknown"_s);
    const QJsonObject json = mapping.toJson(file.columns());
    const auto back = ImportMapping::fromJson(ImportKind::Accounts, json, file.columns());
    VERIFY_RESULT(back);
    QCOMPARE(*back, mapping);
    QVERIFY(find().columns.at(2).unknown.isEmpty());
    const WorkContext work{*house.store, house.store.clock(), house.sam.id};
    AccountImports imports(work);
    auto future = imports.apply(file, {mapping, {}});
    house.store->drain();
    VERIFY_RESULT(future.result());
    QCOMPARE(house.account(u"City"_s).deploymentType, house.account(u"Acme"_s).deploymentType);
    QVERIFY(!house.account(u"City"_s).deploymentType.isEmpty());
    // Of a column without choices nothing can be said.
    const auto odd = ImportMapping::fromJson(
        ImportKind::Accounts,
        {{u"columns"_s, QJsonObject{{u"Name"_s, u"account_name"_s}}},
         {u"values"_s, QJsonObject{{u"Name"_s, QJsonObject{{u"Acme"_s, u"Bolt"_s}}}}}},
        file.columns());
    VERIFY_FAILS(odd, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestAccountReview)
#include "tst_account_review.moc"
