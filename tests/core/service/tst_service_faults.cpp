// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerBackup.h"
#include "core/service/ServerCheck.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Change.h"
#include "tests/core/service/ServiceHouse.h"
#include "tests/support/SmallDisk.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <atomic>
#include <thread>

namespace waymark::test {

using Json = QJsonObject;

/// A disk that fills, many at once, and damage: what was answered is there, what was refused is not.
class TestServiceFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<ServiceHouse>(); }

    void aFullDiskRefusesAndLosesNothing();
    void whatAKilledRestoreLeftSpoilsNoOther();
    void manyWritersAtOnceLoseNothingAndAReaderMissesNone();
    void noMoreThanFourRequestsOfOnePersonRun();
    void aLargeAnswerCountsUntilItIsTaken();

private:
    QByteArray create(const QString &account, const QString &name) const;
    int ctaCount();

    std::unique_ptr<ServiceHouse> m_house;
};

QByteArray TestServiceFaults::create(const QString &account, const QString &name) const
{
    const Json object = aCta(account, {{u"name"_qs, name}, {u"comments"_qs, QString(40'000, u'x')}});
    const QJsonArray call{
        u"Cta/set"_qs,
        Json{{u"accountId"_qs, m_house->database->workspace()}, {u"create"_qs, Json{{u"k"_qs, object}}}},
        u"0"_qs};
    return ServiceHouse::body({call});
}

int TestServiceFaults::ctaCount()
{
    return m_house->call(m_house->ada, u"Cta/query"_qs, {{u"calculateTotal"_qs, true}})
        .value(u"total"_qs)
        .toInt();
}

void TestServiceFaults::aFullDiskRefusesAndLosesNothing()
{
    if (m_house->database->address().engine != DatabaseAddress::Engine::Sqlite)
        QSKIP("PostgreSQL's files are not this process's");
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    QCOMPARE(m_house->post(m_house->ada, create(account, u"first"_qs), "laptop.1").status, 200);
    const QString log = m_house->database->address().name + u"-wal"_qs;
    const QByteArray second = create(account, u"second"_qs);
    {
        // The log may grow by less than a request needs.
        const SmallDisk full(rlim_t(QFileInfo(log).size()) + 8192);
        const Response refused = m_house->post(m_house->ada, second, "laptop.2");
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.headers.contains(qMakePair(QByteArray("Retry-After"), QByteArray("5"))));
        // What the database says of its statements is for the log.
        QVERIFY(!refused.body.contains("INSERT") && !refused.body.contains("UPDATE"));
        QCOMPARE(ctaCount(), 1);
    }
    // The same bytes again, as a client does it.
    QCOMPARE(m_house->post(m_house->ada, second, "laptop.2").status, 200);
    QCOMPARE(m_house->post(m_house->ada, second, "laptop.2").status, 200);
    QCOMPARE(ctaCount(), 2);
    const auto problems = ServerCheck::problems(*m_house->database);
    QVERIFY(problems && problems->isEmpty());
}

// A copy of another backup was killed in its middle: what it had written is beside the name of the next one.
void TestServiceFaults::whatAKilledRestoreLeftSpoilsNoOther()
{
    if (m_house->database->address().engine != DatabaseAddress::Engine::Sqlite)
        QSKIP("PostgreSQL has its own backups.");
    const QString file = m_house->folder() + u"/backup.db"_qs;
    QVERIFY(ServerBackup::make(*m_house->database, file));
    QTemporaryDir elsewhere;
    const QString other = elsewhere.filePath(u"other.db"_qs);
    QVERIFY(QFile::copy(file, other));
    const QString live = DatabaseAddress::inFolder(elsewhere.path()).name;
    {
        const auto connection = SqlConnection::open({DatabaseAddress::Engine::Sqlite, other, {}, 0, {}, {}});
        QVERIFY(connection);
        QVERIFY((*connection)->execute(u"UPDATE server_state SET value = '99' WHERE name = 'schema'"_qs));
        QVERIFY(QFile::copy(other + u"-wal"_qs, live + u".restoring-wal"_qs));
    }
    const auto restored = ServerBackup::restore(elsewhere.path(), file, m_house->clock);
    QVERIFY2(restored, restored ? "" : qPrintable(describe(restored.error())));
    const QStringList left = QDir(elsewhere.path()).entryList({u"*restoring*"_qs}, QDir::Files);
    QCOMPARE(left, QStringList());
    const auto database = ServerDatabase::open(DatabaseAddress::inFolder(elsewhere.path()));
    QVERIFY(database);
    const auto problems = ServerCheck::problems(**database);
    QVERIFY(problems);
    QCOMPARE(*problems, QStringList());
}

void TestServiceFaults::manyWritersAtOnceLoseNothingAndAReaderMissesNone()
{
    const QString account = m_house->account(m_house->ada, u"Acme"_qs);
    constexpr int writers = 3;
    constexpr int each = 20;
    std::atomic<int> running{writers};
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int i = 0; i < each; ++i) {
                const Response response =
                    m_house->post(m_house->ada, create(account, QStringLiteral("%1-%2").arg(writer).arg(i)));
                failed += response.status == 200 && response.body.contains("\"created\":{") ? 0 : 1;
            }
            --running;
        });
    }
    // Somebody follows meanwhile, from state to state. A number that was committed late would be missed for
    // ever.
    QSet<QString> heard;
    QString state = u"0"_qs;
    bool isLast = false;
    while (!isLast) {
        isLast = running == 0;
        bool hasMore = true;
        while (hasMore) {
            const Json changes =
                m_house->call(m_house->admin, u"Cta/changes"_qs, {{u"sinceState"_qs, state}});
            for (const auto &id : changes.value(u"created"_qs).toArray())
                heard.insert(id.toString());
            state = changes.value(u"newState"_qs).toString();
            hasMore = changes.value(u"hasMoreChanges"_qs).toBool();
        }
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(int(failed), 0);
    QCOMPARE(heard.size(), writers * each);
    QCOMPARE(ctaCount(), writers * each);
}

void TestServiceFaults::noMoreThanFourRequestsOfOnePersonRun()
{
    Service::Options options;
    options.limits.maxConcurrentRequests = 1;
    ServiceHouse house(options);
    // A request inside of another's: from the listener, while the first is still being answered.
    int inner = 0;
    int others = 0;
    house.service->events().setListener([&](const ChangeNotice &) {
        inner = house.post(house.admin, ServiceHouse::body({})).status;
        others = house.post(house.bob, ServiceHouse::body({})).status;
    });
    (void)house.account(house.ada, u"Acme"_qs);
    QCOMPARE(inner, 429);
    QCOMPARE(others, 200);
    house.service->events().setListener({});
    QCOMPARE(house.post(house.admin, ServiceHouse::body({})).status, 200);
}

void TestServiceFaults::aLargeAnswerCountsUntilItIsTaken()
{
    Service::Options options;
    options.limits.maxConcurrentRequests = 2;
    ServiceHouse house(options);
    const auto echo = [](int size) {
        return ServiceHouse::body(
            {QJsonArray{u"Core/echo"_qs, Json{{u"t"_qs, QString(size, u'x')}}, u"0"_qs}});
    };
    {
        const Response small = house.post(house.ada, echo(1000));
        const Response first = house.post(house.ada, echo(1'000'000));
        const Response second = house.post(house.ada, echo(1'000'000));
        QCOMPARE(second.status, 200);
        QCOMPARE(house.post(house.ada, echo(1)).status, 429);
        QCOMPARE(house.post(house.bob, echo(1)).status, 200);
    }
    QCOMPARE(house.post(house.ada, echo(1)).status, 200);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceFaults)
#include "tst_service_faults.moc"
