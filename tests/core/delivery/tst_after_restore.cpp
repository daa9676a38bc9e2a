// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/Backups.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/Restore.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/WorkspaceArchive.h"
#include "core/store/WriteTransaction.h"
#include "tests/core/delivery/OutboxHouse.h"
#include "tests/support/DamagedTable.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Wait.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using State = OutboxStatus::State;

namespace {

const QString priya = QStringLiteral("priya.r@northbeam.example");
const QString kwame = QStringLiteral("k.osei@northbeam.example");
const QString archive = QStringLiteral("archive@gitlab.example");

} // namespace

/// A backup holds emails as they were when it was made; what has left since must not leave again.
class TestAfterRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatLeftSinceTheBackupDoesNotLeaveAgain();
    void ofAnEmailThatPartlyLeftOnlyTheRestLeaves();
    void whatWasTakenBackSinceIsStillTakenBack();
    void whatWasStillWaitingIsHeldAndLeavesOnceWhenReleased();
    void anEmailOfAfterTheBackupStaysKnownAsSent();
    void whoUnsubscribedSinceStaysUnsubscribed();
    void whoBouncedSinceStaysSuppressed();
    void anOptOutIsKeptForAnAddressThatIsAnotherRowByNow();
    void restoringTwiceForgetsNothing();
    void restoringTwiceLetsNothingLeaveThatCannotBeToldOf();
    void whereTheWorkspaceIsUnreadableEverythingAsks();
    void aDamagedTableOfTheWorkspaceStopsNothing_data();
    void aDamagedTableOfTheWorkspaceStopsNothing();
    void anExportThatIsImportedElsewhereAsks();
    void anExportThatIsImportedTwiceAsks();
    void anArchiveCopyThatWasSentSinceIsNotSentAgain();
    void whatAPauseHeldIsNotLetGoByItsEnd();
    void aStartWithoutTheOutboxForgetsNothing();

private:
    /// Opens the house anew, and begins to send.
    void open();
    void close();
    void waitForRest();
    QString path() const { return m_folder->filePath(QStringLiteral("workspace.waymark")); }
    QString backUp();
    void restore(const QString &backup);
    void restoreWithoutStart(const QString &backup);
    void optOut(const QString &address);
    void setState(const SubmissionId &id, SubmissionState state);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<OutboxHouse> m_house;
    std::unique_ptr<SmtpReceiver> m_receiver;
    std::unique_ptr<Outbox> m_outbox;
};

void TestAfterRestore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FixedClock>(QDateTime(QDate(2026, 11, 18), QTime(9, 45), Qt::UTC));
    m_receiver = std::make_unique<SmtpReceiver>();
    QVERIFY(m_receiver->start());
    open();
    m_house->setAccount(m_receiver->account());
}

void TestAfterRestore::cleanup()
{
    close();
    m_receiver.reset();
}

void TestAfterRestore::open()
{
    m_house = std::make_unique<OutboxHouse>(path(), *m_clock);
    m_outbox = std::make_unique<Outbox>(m_house->parts());
    m_outbox->start();
    waitForRest();
}

void TestAfterRestore::close()
{
    m_outbox.reset();
    m_house.reset();
}

void TestAfterRestore::waitForRest()
{
    WAIT_VERIFY(m_outbox->status().state == State::Idle || m_outbox->status().state == State::Paused);
}

QString TestAfterRestore::backUp()
{
    const auto made = Backups::makeNow(path(), Backups::dayOf(m_clock->now()));
    if (!made)
        qFatal("%s", qPrintable(describe(made.error())));
    return *made;
}

void TestAfterRestore::restore(const QString &backup)
{
    restoreWithoutStart(backup);
    open();
}

void TestAfterRestore::restoreWithoutStart(const QString &backup)
{
    close();
    VERIFY_RESULT(Restore::run(path(), backup, m_clock->now()));
}

void TestAfterRestore::optOut(const QString &address)
{
    m_house->change(address, [this](Contact &contact) {
        contact.emailOptOut = true;
        contact.optOutAt = m_clock->now();
        contact.optOutSource = QStringLiteral("By phone");
    });
}

void TestAfterRestore::setState(const SubmissionId &id, SubmissionState state)
{
    Submission submission = m_house->submission(id);
    submission.state = state;
    m_house->save(submission);
}

void TestAfterRestore::whatLeftSinceTheBackupDoesNotLeaveAgain()
{
    const SubmissionId id = m_house->send({priya, kwame}, m_clock->now().addSecs(10));
    const QString backup = backUp();
    m_clock->advance(10'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    const QDateTime doneAt = m_house->submission(id).doneAt;
    m_clock->advance(3600'000);

    restore(backup);
    QCOMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->submission(id).doneAt, doneAt);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    QCOMPARE(m_house->task().status, TaskStatus::Completed);
    QCOMPARE(m_house->task().completedAt, doneAt);
    QCOMPARE(m_house->timeline().size(), 1);
    QCOMPARE(m_house->timeline().first().at, doneAt);
    QCOMPARE(m_receiver->countFor(priya), 1);
    QCOMPARE(m_receiver->countFor(kwame), 1);
}

void TestAfterRestore::ofAnEmailThatPartlyLeftOnlyTheRestLeaves()
{
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("451 4.3.0 later"), kwame));
    const SubmissionId id = m_house->send({priya, kwame}, m_clock->now().addSecs(10));
    const QString backup = backUp();
    m_clock->advance(10'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->stateOf(id, kwame), DeliveryState::Deferred);
    WAIT_COMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);

    restore(backup);
    QCOMPARE(m_house->submission(id).state, SubmissionState::Held);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    setState(id, SubmissionState::Queued);
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_receiver->countFor(priya), 1);
    QCOMPARE(m_receiver->countFor(kwame), 1);
}

void TestAfterRestore::whatWasTakenBackSinceIsStillTakenBack()
{
    const SubmissionId id = m_house->send({priya}, m_clock->now().addSecs(10));
    const QString backup = backUp();
    m_house->recall(id);
    restore(backup);
    QCOMPARE(m_house->submission(id).state, SubmissionState::Recalled);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Cancelled);
}

void TestAfterRestore::whatWasStillWaitingIsHeldAndLeavesOnceWhenReleased()
{
    const SubmissionId id = m_house->send({priya}, m_clock->now().addSecs(3600));
    const QString backup = backUp();
    restore(backup);
    QCOMPARE(m_house->submission(id).state, SubmissionState::Held);
    m_clock->advance(2 * 3600'000);
    m_outbox->sendNow();
    waitForRest();
    QCOMPARE(m_receiver->countFor(priya), 0);
    setState(id, SubmissionState::Queued);
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestAfterRestore::anEmailOfAfterTheBackupStaysKnownAsSent()
{
    const QString backup = backUp();
    m_house->contact(priya);
    const SubmissionId sent = m_house->send({priya}, m_clock->now());
    WAIT_COMPARE(m_house->submission(sent).state, SubmissionState::Done);
    const SubmissionId waiting = m_house->send({kwame}, m_clock->now().addSecs(3600));
    const Submission before = m_house->submission(sent);
    m_clock->advance(3600'000);

    restore(backup);
    QCOMPARE(m_house->submission(sent), before);
    QCOMPARE(m_house->stateOf(sent, priya), DeliveryState::Accepted);
    const auto bytes =
        DeliveryRepository::message(m_house->store().reader(), m_house->delivery(sent, priya).id);
    VERIFY_RESULT(bytes);
    QCOMPARE(*bytes, OutboxHouse::bytesFor(sent, priya));
    QCOMPARE(m_house->task().status, TaskStatus::Completed);
    // What had not left is in what was set aside alone.
    VERIFY_FAILS(SubmissionRepository::find(m_house->store().reader(), waiting), ErrorKind::NotFound);
    QCOMPARE(m_receiver->countFor(priya), 1);
    QCOMPARE(m_receiver->countFor(kwame), 0);
}

void TestAfterRestore::whoUnsubscribedSinceStaysUnsubscribed()
{
    m_house->contact(priya);
    m_house->contact(kwame);
    const QString backup = backUp();
    optOut(priya);
    const Contact before = m_house->contact(priya);
    restore(backup);
    QCOMPARE(m_house->contact(priya), before);
    QVERIFY(!m_house->contact(kwame).emailOptOut);
}

void TestAfterRestore::whoBouncedSinceStaysSuppressed()
{
    m_house->contact(priya);
    m_house->contact(kwame);
    const QString backup = backUp();
    m_house->change(priya, [this](Contact &contact) {
        contact.bounce = BounceState::Hard;
        contact.bouncedAt = m_clock->now();
        contact.bounceDetail = QStringLiteral("550 5.1.1 no such user");
    });
    const Contact before = m_house->contact(priya);
    restore(backup);
    QCOMPARE(m_house->contact(priya), before);
    QCOMPARE(m_house->contact(kwame).bounce, BounceState::None);
}

void TestAfterRestore::anOptOutIsKeptForAnAddressThatIsAnotherRowByNow()
{
    const ContactId first = m_house->contact(priya).id;
    const QString backup = backUp();
    VERIFY_RESULT(m_house->store().writeAndWait<void>(
        [&](WriteTransaction &transaction) { return ContactRepository::remove(transaction, first); }));
    optOut(priya);
    QVERIFY(m_house->contact(priya).id != first);
    restore(backup);
    QCOMPARE(m_house->contact(priya).id, first);
    QVERIFY(m_house->contact(priya).emailOptOut);
    QCOMPARE(m_house->contact(priya).optOutSource, QStringLiteral("By phone"));
}

void TestAfterRestore::restoringTwiceForgetsNothing()
{
    const SubmissionId sent = m_house->send({priya}, m_clock->now().addSecs(10));
    const SubmissionId waiting = m_house->send({kwame}, m_clock->now().addSecs(3600));
    const QString backup = backUp();
    m_clock->advance(10'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(sent).state, SubmissionState::Done);
    optOut(kwame);

    restoreWithoutStart(backup);
    restore(backup);
    QCOMPARE(m_house->submission(sent).state, SubmissionState::Done);
    QCOMPARE(m_house->stateOf(sent, priya), DeliveryState::Accepted);
    QCOMPARE(m_house->submission(waiting).state, SubmissionState::Held);
    QVERIFY(m_house->contact(kwame).emailOptOut);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestAfterRestore::restoringTwiceLetsNothingLeaveThatCannotBeToldOf()
{
    const SubmissionId id = m_house->send({priya}, m_clock->now().addSecs(10));
    const QString backup = backUp();
    m_clock->advance(10'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);

    restoreWithoutStart(backup);
    const QStringList aside = QDir(m_folder->path()).entryList({QStringLiteral("*.set-aside")}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY(QFile::remove(m_folder->filePath(aside.first())));
    restore(backup);
    QCOMPARE(m_house->submission(id).state, SubmissionState::NeedsReview);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestAfterRestore::whereTheWorkspaceIsUnreadableEverythingAsks()
{
    const SubmissionId id = m_house->send({priya}, m_clock->now().addSecs(10));
    const QString backup = backUp();
    m_clock->advance(10'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    close();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("no workspace any more") > 0);
    file.close();

    restore(backup);
    QCOMPARE(m_house->submission(id).state, SubmissionState::NeedsReview);
    QCOMPARE(m_house->submission(id).reviewReasons.size(), 1);
    m_clock->advance(3600'000);
    m_outbox->sendNow();
    waitForRest();
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestAfterRestore::aDamagedTableOfTheWorkspaceStopsNothing_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<SubmissionState>("sentState");
    QTest::addColumn<SubmissionState>("waitingState");
    const SubmissionState asks = SubmissionState::NeedsReview;
    QTest::newRow("emails") << QStringLiteral("submission") << asks << asks;
    QTest::newRow("messages") << QStringLiteral("delivery") << asks << asks;
    QTest::newRow("contacts") << QStringLiteral("contact") << SubmissionState::Done << SubmissionState::Held;
    QTest::newRow("settings") << QStringLiteral("setting") << SubmissionState::Done << asks;
}

void TestAfterRestore::aDamagedTableOfTheWorkspaceStopsNothing()
{
    QFETCH(QString, table);
    QFETCH(SubmissionState, sentState);
    QFETCH(SubmissionState, waitingState);
    const SubmissionId sent = m_house->send({priya}, m_clock->now().addSecs(10));
    const SubmissionId waiting = m_house->send({kwame}, m_clock->now().addSecs(3600));
    const QString backup = backUp();
    m_clock->advance(10'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(sent).state, SubmissionState::Done);
    optOut(kwame);
    close();
    damageTable(path(), table);

    restore(backup);
    QCOMPARE(m_house->submission(sent).state, sentState);
    QCOMPARE(m_house->submission(waiting).state, waitingState);
    // Also where the contacts cannot be read: the list of suppressions knows it as well.
    QVERIFY(m_house->contact(kwame).emailOptOut);
    // The outbox works again.
    const SubmissionId next = m_house->send({archive}, m_clock->now());
    WAIT_COMPARE(m_house->submission(next).state, SubmissionState::Done);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestAfterRestore::anExportThatIsImportedElsewhereAsks()
{
    const SubmissionId id = m_house->send({priya}, m_clock->now().addSecs(3600));
    const QString exported = m_folder->filePath(QStringLiteral("elsewhere.waymark-export"));
    VERIFY_RESULT(WorkspaceArchive::pack(path(), exported));
    const QString other = m_folder->filePath(QStringLiteral("other/workspace.waymark"));
    VERIFY_RESULT(WorkspaceArchive::import(other, exported, m_clock->now()));
    OutboxHouse house(other, *m_clock);
    Outbox outbox(house.parts());
    outbox.start();
    WAIT_COMPARE(outbox.status().state, State::Idle);
    QCOMPARE(house.submission(id).state, SubmissionState::NeedsReview);
    QCOMPARE(m_house->submission(id).state, SubmissionState::Leaving);
}

void TestAfterRestore::anExportThatIsImportedTwiceAsks()
{
    const SubmissionId id = m_house->send({priya}, m_clock->now().addSecs(3600));
    const QString exported = m_folder->filePath(QStringLiteral("elsewhere.waymark-export"));
    VERIFY_RESULT(WorkspaceArchive::pack(path(), exported));
    const QString other = m_folder->filePath(QStringLiteral("other/workspace.waymark"));
    VERIFY_RESULT(WorkspaceArchive::import(other, exported, m_clock->now()));
    VERIFY_RESULT(WorkspaceArchive::import(other, exported, m_clock->now()));
    OutboxHouse house(other, *m_clock);
    Outbox outbox(house.parts());
    outbox.start();
    WAIT_COMPARE(outbox.status().state, State::Idle);
    QCOMPARE(house.submission(id).state, SubmissionState::NeedsReview);
}

void TestAfterRestore::anArchiveCopyThatWasSentSinceIsNotSentAgain()
{
    m_house->setArchive(archive);
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("451 later"), archive));
    const SubmissionId id = m_house->send({priya}, m_clock->now());
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    waitForRest();
    QCOMPARE(m_receiver->countFor(archive), 0);
    const QString backup = backUp();
    m_outbox->sendNow();
    WAIT_COMPARE(m_receiver->countFor(archive), 1);
    waitForRest();

    restore(backup);
    m_outbox->sendNow();
    waitForRest();
    const auto waiting = ArchiveCopyRepository::waiting(m_house->store().reader());
    VERIFY_RESULT(waiting);
    QVERIFY(waiting->isEmpty());
    QCOMPARE(m_receiver->countFor(archive), 1);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestAfterRestore::whatAPauseHeldIsNotLetGoByItsEnd()
{
    const SubmissionId id = m_house->send({priya}, m_clock->now().addSecs(10));
    m_outbox->pause();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Held);
    const QString backup = backUp();
    restore(backup);
    m_outbox->resume();
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_house->submission(id).state, SubmissionState::Held);
    QCOMPARE(m_receiver->countFor(priya), 0);
}

void TestAfterRestore::aStartWithoutTheOutboxForgetsNothing()
{
    const SubmissionId id = m_house->send({priya}, m_clock->now());
    const QString backup = backUp();
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    close();
    VERIFY_RESULT(Restore::run(path(), backup, m_clock->now()));
    // Killed before the outbox began, or opened only to look.
    m_house = std::make_unique<OutboxHouse>(path(), *m_clock);
    close();
    open();
    QCOMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

QTEST_GUILESS_MAIN(TestAfterRestore)
#include "tst_after_restore.moc"
