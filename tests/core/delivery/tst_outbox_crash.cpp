// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/SmtpTransport.h"
#include "tests/core/delivery/OutboxHouse.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace waymark;
using namespace waymark::test;

namespace {

const QString priya = QStringLiteral("priya.r@northbeam.example");
const QString kwame = QStringLiteral("k.osei@northbeam.example");
const QString ruth = QStringLiteral("ruth@northbeam.example");
const QStringList recipients = {priya, kwame, ruth};

/// The points between two journal steps at which a process can end. For each delivery the outbox passes them
/// in this order.
enum class Point { Review, BeforeSend, BeforeDataSent, AfterDataSent, AfterSend };

/// Ends this process without a warning at the n-th time that a point is passed.
class Executioner
{
public:
    explicit Executioner(int at) : m_left(at) {}

    void pass()
    {
        if (--m_left == 0)
            ::kill(::getpid(), SIGKILL);
    }

private:
    int m_left;
};

/// SMTP with a point before and after everything that matters.
class MortalTransport : public Transport
{
public:
    MortalTransport(const MailAccount &account, Executioner &executioner)
        : m_smtp(account, {}), m_executioner(executioner)
    {
    }

    TransportOutcome send(const OutgoingMessage &message, const DataSent &dataSent) override
    {
        m_executioner.pass();
        TransportOutcome outcome = m_smtp.send(message, [&]() -> Result<void> {
            m_executioner.pass();
            Result<void> recorded = dataSent();
            m_executioner.pass();
            return recorded;
        });
        m_executioner.pass();
        return outcome;
    }
    void stop() override { m_smtp.stop(); }

private:
    SmtpTransport m_smtp;
    Executioner &m_executioner;
};

/// The program that is killed: opens the workspace and sends until everything is done or its hour has come.
int sendUntilKilled(const QString &path, int at)
{
    const SystemClock clock;
    OutboxHouse house(path, clock);
    Executioner executioner(at);
    OutboxParts parts = house.parts();
    parts.review = [&executioner](Connection &, const Submission &) -> Result<QList<ReviewReason>> {
        executioner.pass();
        return QList<ReviewReason>();
    };
    parts.transport = [&executioner](const MailAccount &account,
                                     const QString &) -> std::unique_ptr<Transport> {
        return std::make_unique<MortalTransport>(account, executioner);
    };
    Outbox outbox(parts);
    QObject::connect(&outbox, &Outbox::statusChanged, &outbox, [](const OutboxStatus &status) {
        if (status.state == OutboxStatus::State::Idle)
            QCoreApplication::quit();
    });
    outbox.start();
    return QCoreApplication::exec();
}

} // namespace

/// kill -9 at every step of the journal: afterwards every message has arrived once, or may have arrived once
/// and is said so; none is lost and none is sent twice.
class TestOutboxCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverLostAndNeverTwice_data();
    void neverLostAndNeverTwice();
    void killedAgainAndAgainItStillEnds();

private:
    /// Whether it ended by itself, having nothing left to do.
    static bool runProgram(const QString &path, int killAt);
    static void verifyPromises(OutboxHouse &house, const SubmissionId &id, const SmtpReceiver &receiver);
};

bool TestOutboxCrash::runProgram(const QString &path, int killAt)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--send"), path, QString::number(killAt)});
    if (!program.waitForFinished(60'000))
        qFatal("the program neither ended nor was killed");
    return program.exitStatus() == QProcess::NormalExit;
}

void TestOutboxCrash::verifyPromises(OutboxHouse &house, const SubmissionId &id, const SmtpReceiver &receiver)
{
    QCOMPARE(house.submission(id).state, SubmissionState::Done);
    for (const QString &address : recipients) {
        const Delivery delivery = house.delivery(id, address);
        const qsizetype arrived = receiver.countFor(address);
        QVERIFY2(arrived <= 1, qPrintable(address + QStringLiteral(" got it twice")));
        if (delivery.state == DeliveryState::Accepted)
            QCOMPARE(arrived, 1);
        else
            QCOMPARE(delivery.state, DeliveryState::Unknown);
    }
    QCOMPARE(house.timeline().size(), 1);
    QCOMPARE(house.task().status, TaskStatus::Completed);
}

void TestOutboxCrash::neverLostAndNeverTwice_data()
{
    QTest::addColumn<int>("killAt");
    // Each of the three deliveries passes a review and the four points of its transport.
    for (int killAt = 1; killAt <= 15; ++killAt)
        QTest::addRow("point %d", killAt) << killAt;
}

void TestOutboxCrash::neverLostAndNeverTwice()
{
    QFETCH(int, killAt);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("waymark.db"));
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    const SystemClock clock;
    SubmissionId id;
    {
        OutboxHouse house(path, clock);
        house.setAccount(receiver.account());
        id = house.send(recipients, clock.now());
        Submission queued = house.submission(id);
        queued.state = SubmissionState::Queued;
        house.save(queued);
    }
    QVERIFY2(!runProgram(path, killAt), "it was not killed: the points have changed");
    QVERIFY(runProgram(path, 0));

    {
        OutboxHouse house(path, clock);
        verifyPromises(house, id, receiver);
        const auto unknown = std::ranges::count_if(recipients, [&](const QString &address) {
            return house.stateOf(id, address) == DeliveryState::Unknown;
        });
        // Only between the record of the last byte and the record of the answer is anything uncertain.
        const int step = (killAt - 1) % 5;
        const bool uncertain =
            step == static_cast<int>(Point::AfterDataSent) || step == static_cast<int>(Point::AfterSend);
        QCOMPARE(unknown, uncertain ? 1 : 0);
    }
    // A further start changes nothing.
    QVERIFY(runProgram(path, 0));
    OutboxHouse house(path, clock);
    verifyPromises(house, id, receiver);
}

void TestOutboxCrash::killedAgainAndAgainItStillEnds()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("waymark.db"));
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    const SystemClock clock;
    SubmissionId id;
    {
        OutboxHouse house(path, clock);
        house.setAccount(receiver.account());
        id = house.send(recipients, clock.now());
        Submission queued = house.submission(id);
        queued.state = SubmissionState::Queued;
        house.save(queued);
    }
    // Every run gets one point further than the one before, within one delivery.
    for (const int killAt : {1, 2, 3, 1, 2, 3, 4})
        QVERIFY(!runProgram(path, killAt));
    QVERIFY(runProgram(path, 0));
    OutboxHouse house(path, clock);
    verifyPromises(house, id, receiver);
    QCOMPARE(house.stateOf(id, priya), DeliveryState::Unknown);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--send")
        return sendUntilKilled(arguments.at(2), arguments.at(3).toInt());
    TestOutboxCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outbox_crash.moc"
