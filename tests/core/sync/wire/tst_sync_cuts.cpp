// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ContactRepository.h"
#include "core/sync/StoredRequestRepository.h"
#include "tests/core/sync/wire/CutSteps.h"
#include "tests/core/sync/wire/SyncDevice.h"
#include "tests/core/sync/wire/SyncHouse.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Wait.h"
#include "tests/support/proxy/CuttingProxy.h"

#include <QTest>

#include <functional>

namespace waymark::test {

using Direction = CuttingProxy::Direction;

namespace {

// Of a run of every day, in each direction.
constexpr int cuts = 30;
constexpr int firstSyncCuts = 10;

} // namespace

/// The real client and the real server, with the line between them cut after every number of bytes: what
/// happens, happens once, and nothing is left over.
class TestSyncCuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theProxyCutsToTheByte_data();
    void theProxyCutsToTheByte();
    void aLineCutAnywhereDoesNothingTwice_data();
    void aLineCutAnywhereDoesNothingTwice();
    void aFirstSyncCutAnywhereGoesOn_data();
    void aFirstSyncCutAnywhereGoesOn();

private:
    /// One contact is made, one changed, one removed, and the server has a change of its own.
    struct Round
    {
        Contact made, changed, removed;
        int number = 0;
    };
    Round prepare(SyncDevice &device);
    void check(SyncDevice &device, const Round &round);

    std::unique_ptr<SyncHouse> m_house;
    std::unique_ptr<CuttingProxy> m_proxy;
    Account m_account;
    QList<Contact> m_contacts; ///< The last two that were made.
    int m_rounds = 0;
};

void TestSyncCuts::init()
{
    m_house = std::make_unique<SyncHouse>();
    m_proxy = std::make_unique<CuttingProxy>(m_house->port());
    m_account = anAccount(u"Acme"_qs, m_house->ada.person.uid);
    m_contacts.clear();
    m_rounds = 0;
}

void TestSyncCuts::cleanup()
{
    m_proxy.reset();
    m_house.reset();
}

static void directions()
{
    QTest::addColumn<Direction>("direction");
    QTest::newRow("to the server") << Direction::ToServer;
    QTest::newRow("to the client") << Direction::ToClient;
}

void TestSyncCuts::theProxyCutsToTheByte_data()
{
    directions();
}

void TestSyncCuts::theProxyCutsToTheByte()
{
    QFETCH(Direction, direction);
    QTcpServer echo;
    QByteArray heard;
    QObject::connect(&echo, &QTcpServer::newConnection, &echo, [&] {
        QTcpSocket *socket = echo.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
            const QByteArray bytes = socket->readAll();
            heard += bytes;
            socket->write(bytes);
        });
    });
    QVERIFY(echo.listen(QHostAddress::LocalHost));
    CuttingProxy proxy(echo.serverPort());
    const QByteArray text = "0123456789";
    for (qsizetype cut = 1; cut <= text.size(); ++cut) {
        heard.clear();
        proxy.cutAfter(direction, cut);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        WAIT_COMPARE(client.state(), QTcpSocket::ConnectedState);
        client.write(text);
        WAIT_COMPARE(client.state(), QTcpSocket::UnconnectedState);
        QVERIFY(proxy.hasCut());
        if (direction == Direction::ToServer)
            WAIT_COMPARE(heard, text.left(cut));
        else
            QCOMPARE(client.readAll(), text.left(cut));
    }
}

TestSyncCuts::Round TestSyncCuts::prepare(SyncDevice &device)
{
    Round round;
    round.number = ++m_rounds;
    round.removed = m_contacts.value(0);
    round.changed = m_contacts.value(1);
    round.made = aContact(u"c%1@acme.example"_qs.arg(round.number), m_account.id);
    round.changed.title = u"Changed in round %1"_qs.arg(round.number);
    device.save(round.changed);
    device.save(round.made);
    const Result<void> removed = device.change([&round](WriteTransaction &transaction) {
        return ContactRepository::remove(transaction, round.removed.id);
    });
    if (!removed)
        qFatal("%s", qPrintable(describe(removed.error())));
    m_contacts = {round.changed, round.made};
    m_house->update(m_house->admin, u"Account"_qs, m_account.id.toString(),
                    {{u"pinnedNote"_qs, u"Note of round %1"_qs.arg(round.number)}});
    return round;
}

void TestSyncCuts::check(SyncDevice &device, const Round &round)
{
    const QJsonObject made = m_house->object(u"Contact"_qs, round.made.id.toString());
    QCOMPARE(made.value(u"email"_qs).toString(), round.made.email);
    QCOMPARE(made.value(u"rev"_qs).toInt(), 1);
    const QJsonObject changed = m_house->object(u"Contact"_qs, round.changed.id.toString());
    QCOMPARE(changed.value(u"title"_qs).toString(), round.changed.title);
    QCOMPARE(changed.value(u"rev"_qs).toInt(), 2);
    QVERIFY(m_house->object(u"Contact"_qs, round.removed.id.toString()).isEmpty());
    QCOMPARE(m_house->count(u"Contact"_qs), 2);
    QCOMPARE(device.status().waiting, 0);
    QCOMPARE(device.status().conflicts, 0);
    QCOMPARE(device.status().refused, 0);
    QCOMPARE(device.count(u"contact"_qs), 2);
    const auto rows = device.store().reader().query(u"SELECT pinned_note FROM account"_qs);
    VERIFY_RESULT(rows);
    QCOMPARE(rows->first().first().toString(), u"Note of round %1"_qs.arg(round.number));
    VERIFY_RESULT(StoredRequestRepository::get(device.store().reader()));
    QVERIFY(!*StoredRequestRepository::get(device.store().reader()));
}

void TestSyncCuts::aLineCutAnywhereDoesNothingTwice_data()
{
    directions();
}

void TestSyncCuts::aLineCutAnywhereDoesNothingTwice()
{
    QFETCH(Direction, direction);
    SyncDevice device;
    const QString problem = device.connectTo(m_proxy->url(), m_house->admin.token);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    device.save(m_account);
    for (int i = 0; i < 2; ++i) {
        m_contacts.append(aContact(u"first%1@acme.example"_qs.arg(i), m_account.id));
        device.save(m_contacts.last());
    }
    QVERIFY(device.sync());
    // How long a round is: from the session to the last page.
    device.stop();
    Round round = prepare(device);
    m_proxy->restartCount();
    device.synchroniser().start();
    QVERIFY(device.sync());
    check(device, round);
    const qint64 length = m_proxy->passed(direction);
    QVERIFY(length > 1000);
    for (CutSteps steps(length, cuts); steps.hasNext() && !QTest::currentTestFailed();) {
        const qint64 cut = steps.takeNext();
        device.stop();
        round = prepare(device);
        m_proxy->cutAfter(direction, cut);
        device.synchroniser().start();
        QVERIFY2(device.sync(), qPrintable(QString::number(cut) + device.status().sentence));
        check(device, round);
        if (QTest::currentTestFailed())
            qWarning() << "cut after" << cut << "of" << length << "bytes";
    }
}

void TestSyncCuts::aFirstSyncCutAnywhereGoesOn_data()
{
    directions();
}

void TestSyncCuts::aFirstSyncCutAnywhereGoesOn()
{
    QFETCH(Direction, direction);
    QCOMPARE(m_house->create(m_house->admin, u"Account"_qs,
                             {{u"uid"_qs, m_account.id.toString()},
                              {u"name"_qs, u"Acme"_qs},
                              {u"technicalAccountManager"_qs, m_house->ada.person.uid}}),
             m_account.id.toString());
    for (int i = 0; i < 7; ++i)
        QVERIFY(!m_house
                     ->create(m_house->ada, u"Contact"_qs,
                              {{u"email"_qs, u"c%1@acme.example"_qs.arg(i)},
                               {u"memberships"_qs, QJsonObject{{m_account.id.toString(),
                                                                QJsonObject{{u"roles"_qs, QJsonObject()}}}}}})
                     .startsWith(u'!'));
    const auto meets = [this](const std::function<void()> &cut) {
        SyncDevice device;
        const QString problem = device.connectTo(m_proxy->url(), m_house->ada.token);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        cut();
        QVERIFY2(device.sync(), qPrintable(device.status().sentence));
        QCOMPARE(device.count(u"account"_qs), 1);
        QCOMPARE(device.count(u"contact"_qs), 7);
        QCOMPARE(device.status().waiting, 0);
        QCOMPARE(device.status().conflicts, 0);
    };
    // The first time whole, to know how long it is.
    meets([this] { m_proxy->restartCount(); });
    const qint64 length = m_proxy->passed(direction);
    QVERIFY(length > 1000);
    for (CutSteps steps(length, firstSyncCuts); steps.hasNext() && !QTest::currentTestFailed();) {
        const qint64 cut = steps.takeNext();
        meets([this, direction, cut] { m_proxy->cutAfter(direction, cut); });
        if (QTest::currentTestFailed())
            qWarning() << "cut after" << cut << "of" << length << "bytes";
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestSyncCuts)
#include "tst_sync_cuts.moc"
