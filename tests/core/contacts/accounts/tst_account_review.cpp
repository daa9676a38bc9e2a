// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportReview.h"
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

QTEST_GUILESS_MAIN(TestAccountReview)
#include "tst_account_review.moc"
