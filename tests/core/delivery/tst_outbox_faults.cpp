// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/MailPassword.h"
#include "core/delivery/SmtpTransport.h"
#include "core/store/Connection.h"
#include "core/store/WriteTransaction.h"
#include "tests/core/delivery/OutboxHouse.h"
#include "tests/support/Wait.h"
#include "tests/support/smtp/SmtpReceiver.h"
#include "tests/support/smtp/TestCertificates.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using State = OutboxStatus::State;

namespace {

const QString priya = QStringLiteral("priya.r@northbeam.example");
const QString kwame = QStringLiteral("k.osei@northbeam.example");

std::unique_ptr<Transport> impatient(const MailAccount &account, const QString &password)
{
    using namespace std::chrono_literals;
    return std::make_unique<SmtpTransport>(account, password,
                                           SmtpTimeouts{.connect = 2s,
                                                        .reply = 1s,
                                                        .stall = 1s,
                                                        .answer = 1s,
                                                        .answerWhenStopped = 100ms,
                                                        .goodbye = 1s});
}

/// A key store that cannot be reached.
class NoSecretStore : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &) override
    {
        QPromise<Result<QString>> promise;
        promise.start();
        promise.addResult(Result<QString>(
            failure(ErrorKind::Unsupported, QStringLiteral("This computer has no key store."))));
        promise.finish();
        return promise.future();
    }
    QFuture<Result<void>> write(const QString &, const QString &) override { return {}; }
};

/// Removes the email to `address` at one moment of its way out, as a person may who removes its account.
class Remover
{
public:
    enum class Moment { Opening, Sending, Answered };

    Remover(Store &store, const QString &address, Moment moment)
        : m_store(store), m_address(address), m_moment(moment)
    {
    }

    void pass(Moment moment)
    {
        if (moment != m_moment || m_done)
            return;
        m_done = true;
        const auto removed =
            m_store.writeAndWait<void>([this](WriteTransaction &transaction) -> Result<void> {
                Connection &connection = transaction.connection();
                const QString email =
                    QStringLiteral("(SELECT submission_id FROM delivery WHERE address = ?)");
                const auto rows =
                    connection.query(u"SELECT id FROM submission WHERE id IN "_qs + email, {m_address});
                WAYMARK_TRY(rows);
                const QVariantList id = rows->value(0);
                WAYMARK_TRY(connection.execute(u"DELETE FROM delivery WHERE submission_id = ?"_qs, id));
                WAYMARK_TRY(connection.execute(u"DELETE FROM submission WHERE id = ?"_qs, id));
                return {};
            });
        if (!removed)
            qFatal("not removed: %s", qPrintable(describe(removed.error())));
    }

private:
    Store &m_store;
    QString m_address;
    Moment m_moment;
    bool m_done = false;
};

/// The impatient transport with a remover at its side.
class RemovingTransport : public Transport
{
public:
    RemovingTransport(std::unique_ptr<Transport> transport, Remover &remover)
        : m_transport(std::move(transport)), m_remover(remover)
    {
    }

    TransportOutcome send(const OutgoingMessage &message, const DataSent &dataSent) override
    {
        m_remover.pass(Remover::Moment::Sending);
        const TransportOutcome outcome = m_transport->send(message, dataSent);
        m_remover.pass(Remover::Moment::Answered);
        return outcome;
    }
    void stop() override { m_transport->stop(); }

private:
    std::unique_ptr<Transport> m_transport;
    Remover &m_remover;
};

} // namespace

/// Networks that fail, servers that lie, disks that are full, and ends in the middle: nothing is lost, and
/// nothing that may have arrived is sent again by itself.
class TestOutboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void offlineItWaitsAndLosesNoTry();
    void offlineItCanBeTakenBack();
    void offlineItWaitsLongerEachTime();
    void aLostAnswerIsNeverRepeatedByItself_data();
    void aLostAnswerIsNeverRepeatedByItself();
    void aConnectionLostBeforeTheLastByteIsTriedAgain();
    void aWrongPasswordIsTriedOnce();
    void noPasswordAsksForOne();
    void noKeyStoreIsSaidSo();
    void anArchiveCopyWithoutAKeyStoreIsNoReasonToStop();
    void aNewPasswordIsUsed();
    void anUntrustedServerWaitsForAPerson();
    void aChangedAccountIsTriedAtOnce();
    void whatARestartFinds_data();
    void whatARestartFinds();
    void stoppedInTheMiddle_data();
    void stoppedInTheMiddle();
    void whatIsRemovedMeanwhileHoldsUpNothingElse_data();
    void whatIsRemovedMeanwhileHoldsUpNothingElse();
    void aStepThatCannotBeWrittenSendsNothingTwice_data();
    void aStepThatCannotBeWrittenSendsNothingTwice();

private:
    void makeReceiver(const SmtpReceiver::Options &options);
    void makeOutbox();
    void run();
    QDateTime now() const { return m_clock->now(); }
    /// Sends another email and waits until it has left: whatever was due by then had its turn.
    void passATurn();

    TestCertificates m_certificates;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<OutboxHouse> m_house;
    std::unique_ptr<SmtpReceiver> m_receiver;
    std::unique_ptr<Outbox> m_outbox;
};

void TestOutboxFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FixedClock>(QDateTime(QDate(2026, 11, 18), QTime(9, 45), Qt::UTC));
    m_house = std::make_unique<OutboxHouse>(m_folder->filePath(QStringLiteral("waymark.db")), *m_clock);
    makeReceiver({});
    makeOutbox();
}

void TestOutboxFaults::cleanup()
{
    m_outbox.reset();
    m_house.reset();
    m_receiver.reset();
}

void TestOutboxFaults::makeReceiver(const SmtpReceiver::Options &options)
{
    m_receiver = std::make_unique<SmtpReceiver>(options);
    QVERIFY(m_receiver->start());
    m_house->setAccount(m_receiver->account());
}

void TestOutboxFaults::makeOutbox()
{
    OutboxParts parts = m_house->parts();
    parts.transport = impatient;
    m_outbox = std::make_unique<Outbox>(parts);
}

void TestOutboxFaults::run()
{
    m_outbox->start();
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
}

void TestOutboxFaults::passATurn()
{
    static int number = 0;
    const QString address = QStringLiteral("turn%1@northbeam.example").arg(++number);
    const SubmissionId id = m_house->send({address}, now());
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
}

void TestOutboxFaults::offlineItWaitsAndLosesNoTry()
{
    m_receiver->stop();
    run();
    const SubmissionId id = m_house->send({priya, kwame}, now());
    WAIT_COMPARE(m_outbox->status().state, State::WaitingForConnection);
    QCOMPARE(m_outbox->status().since, now());
    QCOMPARE(m_outbox->status().retryAt, now().addSecs(5));
    QVERIFY(m_outbox->status().sentence.contains(u"does not take connections"));
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Queued);
    QCOMPARE(m_house->delivery(id, priya).attempts, 0);
    QCOMPARE(m_house->delivery(id, priya).outcome, QString());
    QCOMPARE(m_house->submission(id).state, SubmissionState::Queued);
    QVERIFY(m_receiver->start());
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_house->delivery(id, priya).attempts, 1);
    QCOMPARE(m_receiver->countFor(priya), 1);
    QCOMPARE(m_receiver->countFor(kwame), 1);
}

void TestOutboxFaults::offlineItCanBeTakenBack()
{
    m_receiver->stop();
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::WaitingForConnection);
    m_house->recall(id);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QVERIFY(m_receiver->start());
    passATurn();
    QCOMPARE(m_receiver->countFor(priya), 0);
}

void TestOutboxFaults::offlineItWaitsLongerEachTime()
{
    m_receiver->stop();
    run();
    const SubmissionId id = m_house->send({priya}, now());
    const QDateTime start = now();
    for (const int seconds : {5, 15, 30, 60, 120, 300, 300}) {
        WAIT_COMPARE(m_outbox->status().retryAt, now().addSecs(seconds));
        QCOMPARE(m_outbox->status().since, start);
        m_clock->advance(seconds * 1000);
        m_house->save(
            m_house->delivery(id, priya)); // No change, no wake-up: only the alarm or a person helps.
        m_outbox->sendNow();
    }
    QCOMPARE(m_house->delivery(id, priya).attempts, 0);
}

void TestOutboxFaults::aLostAnswerIsNeverRepeatedByItself_data()
{
    QTest::addColumn<bool>("hangs");
    QTest::newRow("dropped") << false;
    QTest::newRow("hanging") << true;
}

void TestOutboxFaults::aLostAnswerIsNeverRepeatedByItself()
{
    QFETCH(bool, hangs);
    const QString answer = QStringLiteral("answer");
    QVERIFY(hangs ? m_receiver->hang(answer, priya) : m_receiver->drop(answer, priya));
    run();
    const SubmissionId id = m_house->send({priya, kwame}, now());
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Unknown);
    QVERIFY(m_house->delivery(id, priya).outcome.endsWith(u"It may have arrived."));
    QCOMPARE(m_house->stateOf(id, kwame), DeliveryState::Accepted);
    m_clock->advance(24 * 3600 * 1000);
    passATurn();
    makeOutbox();
    run();
    passATurn();
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Unknown);
    QCOMPARE(m_receiver->countFor(priya), 1);
    QCOMPARE(m_receiver->countFor(kwame), 1);
}

void TestOutboxFaults::aConnectionLostBeforeTheLastByteIsTriedAgain()
{
    QVERIFY(m_receiver->drop(QStringLiteral("data"), priya));
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::WaitingForConnection);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Queued);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestOutboxFaults::aWrongPasswordIsTriedOnce()
{
    makeReceiver({.user = QStringLiteral("maren"), .password = QStringLiteral("right")});
    const QString key = passwordKey(m_receiver->account());
    m_house->secrets().write(key, QStringLiteral("wrong"));
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::NeedsPassword);
    QVERIFY(m_outbox->status().sentence.contains(u"refused the password of maren"));
    QVERIFY(m_outbox->status().retryAt.isNull());
    m_house->secrets().write(key, QStringLiteral("right"));
    // Neither time nor new emails make it knock again; a person does.
    m_clock->advance(24 * 3600 * 1000);
    const SubmissionId next = m_house->send({kwame}, now());
    WAIT_COMPARE(m_house->submission(next).state, SubmissionState::Queued);
    QCOMPARE(m_outbox->status().state, State::NeedsPassword);
    QCOMPARE(m_receiver->messages().size(), 0);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_house->submission(next).state, SubmissionState::Done);
    QCOMPARE(m_receiver->messages().first().user, QStringLiteral("maren"));
    QCOMPARE(m_receiver->messages().size(), 2);
}

void TestOutboxFaults::noPasswordAsksForOne()
{
    makeReceiver({.user = QStringLiteral("maren"), .password = QStringLiteral("right")});
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::NeedsPassword);
    QCOMPARE(m_outbox->status().sentence,
             QStringLiteral("There is no password for maren yet. Enter it in Settings."));
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Queued);
    m_house->secrets().write(passwordKey(m_receiver->account()), QStringLiteral("right"));
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
}

void TestOutboxFaults::noKeyStoreIsSaidSo()
{
    makeReceiver({.user = QStringLiteral("maren"), .password = QStringLiteral("right")});
    NoSecretStore none;
    OutboxParts parts{m_house->store(), none};
    m_outbox = std::make_unique<Outbox>(parts);
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::NeedsPassword);
    QCOMPARE(m_outbox->status().sentence, QStringLiteral("This computer has no key store."));
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Queued);
    m_outbox.reset();
}

void TestOutboxFaults::anArchiveCopyWithoutAKeyStoreIsNoReasonToStop()
{
    const QString archive = QStringLiteral("archive@gitlab.example");
    makeReceiver({.user = QStringLiteral("maren"), .password = QStringLiteral("right")});
    m_house->setArchive(archive);
    m_house->secrets().write(passwordKey(m_receiver->account()), QStringLiteral("right"));
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("451 later"), archive, 0));
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    NoSecretStore none;
    OutboxParts parts{m_house->store(), none};
    m_outbox = std::make_unique<Outbox>(parts);
    run();
    QVERIFY(m_receiver->forgetPlans());
    const SubmissionId next = m_house->send({kwame}, now());
    WAIT_COMPARE(m_outbox->status().state, State::NeedsPassword);
    QCOMPARE(m_house->stateOf(next, kwame), DeliveryState::Queued);
    QCOMPARE(m_receiver->countFor(archive), 0);
    makeOutbox();
    m_outbox->start();
    WAIT_COMPARE(m_house->submission(next).state, SubmissionState::Done);
    WAIT_COMPARE(m_receiver->countFor(archive), 2);
}

void TestOutboxFaults::aNewPasswordIsUsed()
{
    makeReceiver({.user = QStringLiteral("maren"), .password = QStringLiteral("new")});
    const QString key = passwordKey(m_receiver->account());
    m_house->secrets().write(key, QStringLiteral("old"));
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::NeedsPassword);
    m_house->secrets().write(key, QStringLiteral("new"));
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
}

void TestOutboxFaults::anUntrustedServerWaitsForAPerson()
{
    makeReceiver({.security = MailAccount::Security::StartTls,
                  .certificate = m_certificates.certificate(TestCertificates::Kind::Good)});
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::NeedsSetup);
    QVERIFY(m_outbox->status().sentence.contains(u"is not trusted"));
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Queued);
    MailAccount trusting = m_receiver->account();
    trusting.caFile = m_certificates.authority();
    m_house->setAccount(trusting);
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QVERIFY(m_receiver->messages().first().tls);
}

void TestOutboxFaults::aChangedAccountIsTriedAtOnce()
{
    MailAccount wrong = m_receiver->account();
    wrong.host = QStringLiteral("smtp.does-not-exist.invalid");
    m_house->setAccount(wrong);
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::WaitingForConnection);
    m_house->setAccount(m_receiver->account());
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
}

void TestOutboxFaults::whatARestartFinds_data()
{
    QTest::addColumn<SubmissionState>("submission");
    QTest::addColumn<DeliveryState>("delivery");
    QTest::addColumn<SubmissionState>("submissionAfter");
    QTest::addColumn<DeliveryState>("deliveryAfter");
    QTest::addColumn<int>("sent");
    QTest::newRow("in its window") << SubmissionState::Leaving << DeliveryState::Queued
                                   << SubmissionState::Held << DeliveryState::Queued << 0;
    QTest::newRow("queued") << SubmissionState::Queued << DeliveryState::Queued << SubmissionState::Done
                            << DeliveryState::Accepted << 1;
    QTest::newRow("leased") << SubmissionState::Sending << DeliveryState::Leased << SubmissionState::Done
                            << DeliveryState::Accepted << 1;
    QTest::newRow("past the last byte") << SubmissionState::Sending << DeliveryState::DataSent
                                        << SubmissionState::Done << DeliveryState::Unknown << 0;
    QTest::newRow("held") << SubmissionState::Held << DeliveryState::Queued << SubmissionState::Held
                          << DeliveryState::Queued << 0;
    QTest::newRow("to be reviewed") << SubmissionState::NeedsReview << DeliveryState::Queued
                                    << SubmissionState::NeedsReview << DeliveryState::Queued << 0;
    QTest::newRow("all answered, not closed") << SubmissionState::Sending << DeliveryState::Accepted
                                              << SubmissionState::Done << DeliveryState::Accepted << 0;
}

void TestOutboxFaults::whatARestartFinds()
{
    QFETCH(SubmissionState, submission);
    QFETCH(DeliveryState, delivery);
    QFETCH(SubmissionState, submissionAfter);
    QFETCH(DeliveryState, deliveryAfter);
    QFETCH(int, sent);
    // The window was over before the start, too: it ended unwatched.
    const SubmissionId id = m_house->send({priya}, now().addSecs(-60));
    Delivery row = m_house->delivery(id, priya);
    row.state = delivery;
    row.attempts = delivery == DeliveryState::Queued ? 0 : 1;
    m_house->save(row);
    Submission found = m_house->submission(id);
    found.state = submission;
    m_house->save(found);
    m_outbox->start();
    WAIT_COMPARE(m_house->submission(id).state, submissionAfter);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    passATurn();
    QCOMPARE(m_house->submission(id).state, submissionAfter);
    QCOMPARE(m_house->stateOf(id, priya), deliveryAfter);
    QCOMPARE(m_receiver->countFor(priya), sent);
    QCOMPARE(m_house->delivery(id, priya).attempts, deliveryAfter == DeliveryState::Queued ? 0 : 1);
}

void TestOutboxFaults::stoppedInTheMiddle_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<DeliveryState>("stopped");
    QTest::addColumn<DeliveryState>("after");
    QTest::newRow("before the message")
        << QStringLiteral("rcpt") << DeliveryState::Queued << DeliveryState::Accepted;
    QTest::newRow("after the last byte")
        << QStringLiteral("answer") << DeliveryState::Unknown << DeliveryState::Unknown;
}

void TestOutboxFaults::stoppedInTheMiddle()
{
    QFETCH(QString, at);
    QFETCH(DeliveryState, stopped);
    QFETCH(DeliveryState, after);
    OutboxParts parts = m_house->parts();
    parts.transport = [](const MailAccount &account, const QString &password) -> std::unique_ptr<Transport> {
        SmtpTimeouts patient;
        patient.answerWhenStopped = std::chrono::milliseconds(100);
        return std::make_unique<SmtpTransport>(account, password, patient);
    };
    m_outbox = std::make_unique<Outbox>(parts);
    QVERIFY(m_receiver->hang(at, priya));
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_VERIFY(m_receiver->isHanging());
    m_outbox->stop();
    QCOMPARE(m_outbox->status().state, State::Off);
    QCOMPARE(m_house->stateOf(id, priya), stopped);
    makeOutbox();
    m_outbox->start();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    passATurn();
    QCOMPARE(m_house->stateOf(id, priya), after);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestOutboxFaults::whatIsRemovedMeanwhileHoldsUpNothingElse_data()
{
    QTest::addColumn<Remover::Moment>("moment");
    QTest::addColumn<int>("messages");
    QTest::newRow("while the connection opens") << Remover::Moment::Opening << 0;
    QTest::newRow("before the last byte") << Remover::Moment::Sending << 0;
    QTest::newRow("before the answer is written") << Remover::Moment::Answered << 1;
}

void TestOutboxFaults::whatIsRemovedMeanwhileHoldsUpNothingElse()
{
    QFETCH(Remover::Moment, moment);
    QFETCH(int, messages);
    Remover remover(m_house->store(), priya, moment);
    OutboxParts parts = m_house->parts();
    parts.transport = [&remover](const MailAccount &account, const QString &password) {
        remover.pass(Remover::Moment::Opening);
        return std::make_unique<RemovingTransport>(impatient(account, password), remover);
    };
    m_outbox = std::make_unique<Outbox>(parts);
    run();
    m_house->send({priya}, now());
    const SubmissionId other = m_house->send({kwame}, now());
    WAIT_COMPARE(m_house->submission(other).state, SubmissionState::Done);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->countFor(priya), messages);
    QCOMPARE(m_receiver->countFor(kwame), 1);
    m_outbox.reset();
}

void TestOutboxFaults::aStepThatCannotBeWrittenSendsNothingTwice_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("arrived"); ///< While the step cannot be written.
    QTest::newRow("the lease") << QStringLiteral("leased") << 0;
    QTest::newRow("the last byte") << QStringLiteral("data_sent") << 0;
    QTest::newRow("the answer") << QStringLiteral("accepted") << 1;
}

void TestOutboxFaults::aStepThatCannotBeWrittenSendsNothingTwice()
{
    QFETCH(QString, state);
    QFETCH(int, arrived);
    auto disk = Connection::open(m_house->store().path(), Connection::Access::Write);
    QVERIFY(disk);
    QVERIFY((*disk)->execute(QStringLiteral("CREATE TRIGGER full_disk BEFORE UPDATE ON delivery "
                                            "WHEN new.state = '%1' BEGIN SELECT raise(ABORT, 'disk'); END")
                                 .arg(state)));
    run();
    const SubmissionId id = m_house->send({priya}, now());
    WAIT_COMPARE(m_outbox->status().state, State::StoreTrouble);
    QVERIFY(!m_outbox->status().sentence.isEmpty());
    QVERIFY(m_outbox->status().retryAt > now());
    QCOMPARE(m_receiver->countFor(priya), arrived);
    m_outbox->sendNow();
    m_clock->advance(3'600'000);
    m_outbox->sendNow();
    WAIT_VERIFY(m_outbox->status().retryAt > now());
    QCOMPARE(m_receiver->countFor(priya), arrived);
    QVERIFY((*disk)->execute(QStringLiteral("DROP TRIGGER full_disk")));
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

QTEST_GUILESS_MAIN(TestOutboxFaults)
#include "tst_outbox_faults.moc"
