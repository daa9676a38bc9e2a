// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Organisation.h"
#include "core/store/AccountRepository.h"
#include "core/store/BulkWriter.h"
#include "core/store/ContactRepository.h"
#include "core/store/Journal.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionNumbers.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// A suppression holds for an address, whoever has it and however they came to have it.
class TestSuppressions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aContactCreatedWithAListedAddressIsMarked();
    void aContactThatMovesToAListedAddressIsMarked();
    void contactsThatAreThereAreMarkedWhenTheirAddressIsListed();
    void contactsAddedInBulkAreMarkedAndListed();
    void veryManyAreListedAndAskedWhetherToGoOn();
    void whoOptsOutIsListedAndStaysSoUnderAnotherAddress();
    void anErasedAddressComesBackOptedOut();
    void hashesAreOfNoUseWithoutTheKey();
    void undoTakesBothBack();
    void anUndoneEditMeetsTheListAgain();
    void theListIsFilteredSortedAndRead();

private:
    SuppressedAddress row(const QString &address, SuppressionReason reason = SuppressionReason::OptedOut)
    {
        SuppressedAddress row;
        row.id = SuppressionId::create();
        row.address = address;
        row.reason = reason;
        row.source = u"a letter"_s;
        row.at = QDateTime(QDate(2026, 10, 1), QTime(12, 0), QTimeZone::utc());
        return row;
    }
    Result<void> list(TemporaryStore &store, const SuppressedAddress &row)
    {
        return store.run([&](WriteTransaction &t) { return SuppressionRepository::save(t, row); });
    }
    Result<qint64> save(TemporaryStore &store, const Contact &contact)
    {
        return store.run([&](WriteTransaction &t) -> Result<qint64> {
            WAYMARK_TRY(ContactRepository::save(t, contact));
            return t.number();
        });
    }
    Contact stored(TemporaryStore &store, const Contact &contact)
    {
        return *ContactRepository::find(store.reader(), contact.id);
    }
};

void TestSuppressions::aContactCreatedWithAListedAddressIsMarked()
{
    TemporaryStore store;
    VERIFY_RESULT(list(store, row(u"Ruth@Aldermoor.example"_s)));
    VERIFY_RESULT(list(store, row(u"gone@aldermoor.example"_s, SuppressionReason::HardBounced)));
    VERIFY_RESULT(list(store, row(u"angry@aldermoor.example"_s, SuppressionReason::Complaint)));
    const Contact ruth = rows::contact(u"Ruth"_s, u"ruth@ALDERMOOR.example"_s, {});
    const Contact gone = rows::contact(u"Gil"_s, u"gone@aldermoor.example"_s, {});
    const Contact angry = rows::contact(u"Ann"_s, u"angry@aldermoor.example"_s, {});
    for (const Contact &contact : {ruth, gone, angry})
        VERIFY_RESULT(save(store, contact));
    QCOMPARE(suppressionOf(stored(store, ruth), {}), Suppression::OptedOut);
    QCOMPARE(stored(store, ruth).optOutSource, u"a letter"_s);
    QCOMPARE(stored(store, ruth).optOutAt, row({}).at);
    QCOMPARE(suppressionOf(stored(store, gone), {}), Suppression::HardBounced);
    QCOMPARE(suppressionOf(stored(store, angry), {}), Suppression::OptedOut);
    // Nobody is listed a second time.
    QCOMPARE(*SuppressionNumbers::count(store.reader(), false), 3);
}

void TestSuppressions::aContactThatMovesToAListedAddressIsMarked()
{
    TemporaryStore store;
    VERIFY_RESULT(list(store, row(u"listed@x.example"_s)));
    Contact contact = rows::contact(u"Mo"_s, u"mo@x.example"_s, {});
    VERIFY_RESULT(save(store, contact));
    QCOMPARE(suppressionOf(stored(store, contact), {}), Suppression::None);
    contact.email = u"listed@x.example"_s;
    VERIFY_RESULT(save(store, contact));
    QCOMPARE(suppressionOf(stored(store, contact), {}), Suppression::OptedOut);
    // A form that knows nothing of it does not take it back.
    VERIFY_RESULT(save(store, contact));
    QCOMPARE(suppressionOf(stored(store, contact), {}), Suppression::OptedOut);
}

void TestSuppressions::contactsThatAreThereAreMarkedWhenTheirAddressIsListed()
{
    TemporaryStore store;
    const Contact one = rows::contact(u"One"_s, u"one@x.example"_s, {});
    const Contact other = rows::contact(u"Other"_s, u"other@x.example"_s, {});
    VERIFY_RESULT(save(store, one));
    VERIFY_RESULT(save(store, other));
    VERIFY_RESULT(list(store, row(u"ONE@x.example"_s, SuppressionReason::HardBounced)));
    QCOMPARE(suppressionOf(stored(store, one), {}), Suppression::HardBounced);
    QCOMPARE(suppressionOf(stored(store, other), {}), Suppression::None);
}

void TestSuppressions::contactsAddedInBulkAreMarkedAndListed()
{
    TemporaryStore store;
    const Account account = rows::account(u"Northbeam"_s);
    VERIFY_RESULT(list(store, row(u"person7@x.example"_s)));
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, account));
        BulkWriter bulk(t);
        for (int i = 0; i < 50; ++i) {
            Contact contact = rows::contact(u"P"_s, u"person%1@x.example"_s.arg(i), {account.id});
            contact.emailOptOut = i == 9;
            WAYMARK_TRY(bulk.add(contact));
        }
        return bulk.finish();
    }));
    QVERIFY((*ContactRepository::findByEmail(store.reader(), u"person7@x.example"_s))->emailOptOut);
    QVERIFY(!(*ContactRepository::findByEmail(store.reader(), u"person8@x.example"_s))->emailOptOut);
    const auto holding = SuppressionRepository::holding(store.reader(), u"person9@x.example"_s);
    VERIFY_RESULT(holding);
    QCOMPARE(holding->size(), 1);
    QCOMPARE(*SuppressionNumbers::count(store.reader(), false), 2);
}

void TestSuppressions::veryManyAreListedAndAskedWhetherToGoOn()
{
    TemporaryStore store;
    const Account account = rows::account(u"Northbeam"_s);
    VERIFY_RESULT(store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(ErasedAddresses::add(t, u"person1501@x.example"_s));
        return AccountRepository::save(t, account);
    }));
    constexpr int many = 1'600;
    int asked = 0;
    const auto add = [&](int mayAsk) {
        asked = 0;
        return store.run([&, mayAsk](WriteTransaction &t) -> Result<void> {
            BulkWriter bulk(t);
            for (int i = 0; i < many; ++i) {
                Contact contact = rows::contact(u"P"_s, u"person%1@x.example"_s.arg(i), {account.id});
                contact.emailOptOut = i < 1'500;
                WAYMARK_TRY(bulk.add(contact));
            }
            WAYMARK_TRY(bulk.finish());
            t.askWhetherToGoOn([&asked, mayAsk](double) { return ++asked <= mayAsk; });
            return {};
        });
    };
    VERIFY_FAILS(add(2), ErrorKind::Cancelled);
    QCOMPARE(*SuppressionNumbers::count(store.reader(), false), 0);
    VERIFY_RESULT(add(many));
    // At least once for each 500.
    QVERIFY(asked >= 4);
    QCOMPARE(*SuppressionNumbers::count(store.reader(), false), 1'501);
    QVERIFY((*ContactRepository::findByEmail(store.reader(), u"person1501@x.example"_s))->emailOptOut);
    QVERIFY(!(*ContactRepository::findByEmail(store.reader(), u"person1502@x.example"_s))->emailOptOut);
}

void TestSuppressions::whoOptsOutIsListedAndStaysSoUnderAnotherAddress()
{
    TemporaryStore store;
    Contact contact = rows::contact(u"Mo"_s, u"mo@x.example"_s, {});
    contact.emailOptOut = true;
    contact.optOutSource = u"By phone"_s;
    VERIFY_RESULT(save(store, contact));
    contact.email = u"mo.new@x.example"_s;
    VERIFY_RESULT(save(store, contact));
    for (const QString &address : {u"mo@x.example"_s, u"mo.new@x.example"_s}) {
        const auto holding = SuppressionRepository::holding(store.reader(), address);
        VERIFY_RESULT(holding);
        QCOMPARE(holding->size(), 1);
        QCOMPARE(holding->first().source, u"By phone"_s);
    }
    // Whoever gets the old address is not written to either.
    const Contact next = rows::contact(u"Next"_s, u"mo@x.example"_s, {});
    VERIFY_RESULT(save(store, next));
    QCOMPARE(suppressionOf(stored(store, next), {}), Suppression::OptedOut);
}

void TestSuppressions::anErasedAddressComesBackOptedOut()
{
    TemporaryStore store;
    VERIFY_RESULT(
        store.run([](WriteTransaction &t) { return ErasedAddresses::add(t, u" Erased@X.example"_s); }));
    QCOMPARE(*ErasedAddresses::count(store.reader()), 1);
    const auto among = ErasedAddresses::among(store.reader(), {u"erased@x.example"_s, u"b@x.example"_s});
    VERIFY_RESULT(among);
    QCOMPARE(*among, QSet<QString>{u"erased@x.example"_s});
    const Contact back = rows::contact(u"Back"_s, u"ERASED@x.example"_s, {});
    const Contact other = rows::contact(u"Other"_s, u"b@x.example"_s, {});
    VERIFY_RESULT(save(store, back));
    VERIFY_RESULT(save(store, other));
    QCOMPARE(suppressionOf(stored(store, back), {}), Suppression::OptedOut);
    QCOMPARE(suppressionOf(stored(store, other), {}), Suppression::None);
    const auto removed =
        store.run([](WriteTransaction &t) { return ErasedAddresses::remove(t, u"erased@x.example"_s); });
    VERIFY_RESULT(removed);
    QVERIFY(*removed);
    QCOMPARE(*ErasedAddresses::count(store.reader()), 0);
}

void TestSuppressions::hashesAreOfNoUseWithoutTheKey()
{
    QStringList hashes;
    for (int i = 0; i < 2; ++i) {
        TemporaryStore store;
        VERIFY_RESULT(
            store.run([](WriteTransaction &t) { return ErasedAddresses::add(t, u"erased@x.example"_s); }));
        const auto rows = store.reader().query(u"SELECT hash FROM erased_address"_s);
        VERIFY_RESULT(rows);
        hashes.append(rows->first().first().toString());
        QCOMPARE(hashes.last().size(), 64);
    }
    QVERIFY(hashes.first() != hashes.last());
}

void TestSuppressions::undoTakesBothBack()
{
    TemporaryStore store;
    Contact contact = rows::contact(u"Mo"_s, u"mo@x.example"_s, {});
    VERIFY_RESULT(save(store, contact));
    contact.emailOptOut = true;
    const auto out = save(store, contact);
    VERIFY_RESULT(out);
    QCOMPARE(*SuppressionNumbers::count(store.reader(), false), 1);
    auto undone = store->revert(*out);
    store->drain();
    VERIFY_RESULT(undone.result());
    QCOMPARE(suppressionOf(stored(store, contact), {}), Suppression::None);
    QCOMPARE(*SuppressionNumbers::count(store.reader(), false), 0);
}

void TestSuppressions::anUndoneEditMeetsTheListAgain()
{
    TemporaryStore store;
    Contact contact = rows::contact(u"Mo"_s, u"mo@x.example"_s, {});
    VERIFY_RESULT(save(store, contact));
    contact.email = u"new@x.example"_s;
    const auto moved = save(store, contact);
    VERIFY_RESULT(moved);
    VERIFY_RESULT(list(store, row(u"mo@x.example"_s)));
    QCOMPARE(suppressionOf(stored(store, contact), {}), Suppression::None);
    auto undone = store->revert(*moved);
    store->drain();
    VERIFY_RESULT(undone.result());
    QCOMPARE(stored(store, contact).email, u"mo@x.example"_s);
    QCOMPARE(suppressionOf(stored(store, contact), {}), Suppression::OptedOut);
}

void TestSuppressions::theListIsFilteredSortedAndRead()
{
    TemporaryStore store;
    SuppressedAddress first = row(u"anna@x.example"_s);
    SuppressedAddress second = row(u"zoe@x.example"_s, SuppressionReason::HardBounced);
    second.at = first.at.addDays(1);
    second.source = u"550 No Such User"_s;
    SuppressedAddress dayless = row(u"mia@x.example"_s);
    dayless.at = {};
    dayless.source = u"Überblick"_s;
    SuppressedAddress lifted = row(u"lifted@x.example"_s);
    lifted.liftedAt = first.at.addDays(2);
    lifted.liftReason = u"asked for it"_s;
    for (const auto &each : {first, second, dayless, lifted})
        VERIFY_RESULT(list(store, each));
    const auto addresses = [&](const SuppressionQuery &query) {
        const auto numbers = SuppressionNumbers::list(store.reader(), query, {});
        QStringList found;
        const auto read = SuppressionNumbers::read(
            store.reader(), numbers ? QList<qint64>(numbers->begin(), numbers->end()) : QList<qint64>());
        for (const SuppressedAddress &each : *read)
            found.append(each.address.section(u'@', 0, 0));
        return found.join(u' ');
    };
    using Sort = SuppressionQuery::Sort;
    QCOMPARE(addresses({}), u"zoe anna mia"_s);
    QCOMPARE(addresses({{}, {}, false, Sort::Newest, false}), u"anna zoe mia"_s);
    QCOMPARE(addresses({{}, {}, false, Sort::Address, false}), u"anna mia zoe"_s);
    QCOMPARE(addresses({{}, {}, false, Sort::Address, true}), u"zoe mia anna"_s);
    QCOMPARE(addresses({u"no such"_s}), u"zoe"_s);
    QCOMPARE(addresses({u"ANNA"_s}), u"anna"_s);
    QCOMPARE(addresses({u"überBLICK"_s}), u"mia"_s);
    QCOMPARE(addresses({{}, SuppressionReason::HardBounced}), u"zoe"_s);
    QCOMPARE(addresses({{}, {}, true}), u"lifted"_s);
    QCOMPARE(*SuppressionNumbers::count(store.reader(), false), 3);
    QCOMPARE(*SuppressionNumbers::count(store.reader(), true), 1);
}

QTEST_GUILESS_MAIN(TestSuppressions)
#include "tst_suppressions.moc"
