// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerBackup.h"
#include "core/service/ServerCheck.h"
#include "tests/core/service/SendingHouse.h"
#include "tests/core/store/Failures.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <memory>

namespace waymark::test {

using Json = QJsonObject;

/// The n-th write, sync or statement of the server fails once, for every n: what is then repeated happens
/// once, and no email leaves twice.
class TestServiceFailing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { FailureKind::heal(); }

    void aRequestAndItsRecordAreThereTogether_data() { addFailureKinds(); }
    void aRequestAndItsRecordAreThereTogether();
    void anEmailLeavesAtMostOnce_data() { addFailureKinds(); }
    void anEmailLeavesAtMostOnce();
    void aRestoreThatFailsLeavesAWholeDatabase_data() { addFailureKinds(); }
    void aRestoreThatFailsLeavesAWholeDatabase();

private:
    static bool isSound(ServerDatabase &database);
};

void TestServiceFailing::initTestCase()
{
    if (qEnvironmentVariableIsSet("WAYMARK_TEST_DATABASE"))
        QSKIP("PostgreSQL's files and statements are not this process's");
    FailingDisk::install();
    FailingStatement::install();
}

bool TestServiceFailing::isSound(ServerDatabase &database)
{
    const auto problems = ServerCheck::problems(database);
    if (!problems || !problems->isEmpty())
        qWarning() << (problems ? problems->join(u'\n') : describe(problems.error()));
    return problems && problems->isEmpty();
}

void TestServiceFailing::aRequestAndItsRecordAreThereTogether()
{
    QFETCH(FailureKind, kind);
    ServiceHouse house;
    FailingStatement::putOn(house.database->address().name);
    const QString account = house.account(house.ada, u"Acme"_qs);
    const auto count = [&house] {
        return house.call(house.ada, u"Cta/query"_qs, {{u"calculateTotal"_qs, true}})[u"total"_qs].toInt(-1);
    };
    int expected = 0;
    int rounds = 0;
    bool hasFailed = true;
    for (int nth = 1; hasFailed; nth = afterFailure(nth)) {
        QVERIFY2(nth < 5000, "it never ends");
        const QJsonArray call{
            u"Cta/set"_qs,
            Json{{u"accountId"_qs, house.database->workspace()},
                 {u"create"_qs, Json{{u"k"_qs, aCta(account, {{u"name"_qs, u"CTA %1"_qs.arg(nth)}})}}}},
            u"0"_qs};
        const QByteArray body = ServiceHouse::body({call});
        const QByteArray key = "laptop." + QByteArray::number(expected + 1);
        kind.failAt(nth);
        const Response first = house.post(house.ada, body, key);
        FailureKind::heal();
        hasFailed = kind.hasFailed();
        QVERIFY2(first.status == 200 || first.status == 503 || first.status == 500,
                 qPrintable(QString::number(first.status)));
        // As a client does it that heard nothing, or "later".
        const Response again = house.post(house.ada, body, key);
        QCOMPARE(again.status, 200);
        if (first.status == 200)
            QCOMPARE(again.body, first.body);
        expected += again.body.contains("\"created\":{\"k\":") ? 1 : 0;
        QVERIFY2(count() == expected, qPrintable(u"%1: %2, not %3"_qs.arg(nth).arg(count()).arg(expected)));
        QCOMPARE(expected, ++rounds);
    }
    QVERIFY(expected > 1);
    QVERIFY(isSound(*house.database));
}

void TestServiceFailing::anEmailLeavesAtMostOnce()
{
    QFETCH(FailureKind, kind);
    SendingHouse house;
    FailingStatement::putOn(house.database->address().name);
    QHash<QString, int> left;
    // A worker's program from its beginning; it ends with the first thing that fails.
    const auto work = [&house, &left]() -> Result<void> {
        DeliveryQueue queue = house.queue();
        WAYMARK_TRY(queue.recover());
        WAYMARK_TRY(queue.takeOver());
        while (true) {
            const auto turn = queue.lease(10);
            WAYMARK_TRY(turn);
            if (!turn->lease && !turn->again)
                return {};
            if (!turn->lease)
                continue;
            WAYMARK_TRY(queue.recordDataSent(*turn->lease));
            ++left[turn->lease->delivery];
            WAYMARK_TRY(queue.record(*turn->lease, {TransportOutcome::Kind::Accepted, {}, {}, {}}, false));
        }
    };
    bool hasFailed = true;
    int accepted = 0;
    for (int nth = 1; hasFailed; nth = afterFailure(nth)) {
        QVERIFY2(nth < 5000, "it never ends");
        const QString email = house.send(house.furtherDraft());
        QVERIFY2(!email.startsWith(u'!'), qPrintable(email));
        house.clock.advance(60'000);
        kind.failAt(nth);
        (void)work();
        FailureKind::heal();
        hasFailed = kind.hasFailed();
        for (int hours = 0; hours < 3; ++hours) {
            house.clock.advance(3600 * 1000);
            const Result<void> went = work();
            QVERIFY2(went, went ? "" : qPrintable(describe(went.error())));
        }
        const QStringList ids = house.deliveriesOf(email);
        const QStringList states = house.statesOf(email);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const QString said =
                u"%1: %2 left %3 times"_qs.arg(nth).arg(states.at(i)).arg(left.value(ids.at(i)));
            QVERIFY2(left.value(ids.at(i)) <= 1, qPrintable(said));
            // What could not be taken over waits for a person, who sees it.
            if (states.at(i) == u"queued"_qs && house.stateOf(email).startsWith(u"needs"_qs))
                continue;
            QVERIFY2(states.at(i) == u"accepted"_qs || states.at(i) == u"unknown"_qs, qPrintable(said));
            QVERIFY2(states.at(i) == u"unknown"_qs || left.value(ids.at(i)) == 1, qPrintable(said));
            accepted += states.at(i) == u"accepted"_qs;
        }
    }
    QVERIFY(accepted > 1);
    QVERIFY(isSound(*house.database));
}

void TestServiceFailing::aRestoreThatFailsLeavesAWholeDatabase()
{
    QFETCH(FailureKind, kind);
    ServiceHouse house;
    FailingStatement::putOn(house.database->address().name);
    const QString account = house.account(house.ada, u"Acme"_qs);
    const QString file = house.folder() + u"/backup.db"_qs;
    QVERIFY(ServerBackup::make(*house.database, file));
    (void)house.create(house.ada, u"Cta"_qs, aCta(account));
    const QString later = house.folder() + u"/later.db"_qs;
    QVERIFY(ServerBackup::make(*house.database, later));
    const QString epoch = house.database->epoch();
    bool hasFailed = true;
    for (int nth = 1; hasFailed; nth = afterFailure(nth)) {
        QVERIFY2(nth < 5000, "it never ends");
        QTemporaryDir folder;
        const DatabaseAddress address = DatabaseAddress::inFolder(folder.path());
        QVERIFY(QFile::copy(later, address.name));
        kind.failAt(nth);
        auto restored = ServerBackup::restore(folder.path(), file, house.clock);
        FailureKind::heal();
        hasFailed = kind.hasFailed();
        if (!restored) {
            // What was there, or the copy: whole, whichever it is.
            auto between = ServerDatabase::open(address);
            QVERIFY2(between, between ? "" : qPrintable(describe(between.error())));
            QVERIFY(isSound(**between));
            (*between).reset();
            restored = ServerBackup::restore(folder.path(), file, house.clock);
        }
        QVERIFY2(restored, restored ? "" : qPrintable(describe(restored.error())));
        const auto after = ServerDatabase::open(address);
        QVERIFY2(after, after ? "" : qPrintable(describe(after.error())));
        QVERIFY((*after)->epoch() != epoch);
        QVERIFY(isSound(**after));
        QCOMPARE(QDir(folder.path()).entryList({u"*restoring*"_qs}, QDir::Files), QStringList());
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceFailing)
#include "tst_service_failing.moc"
