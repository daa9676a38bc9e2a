// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/Desk.h"
#include "app/desktop/Launch.h"
#include "core/store/Backups.h"
#include "core/store/Connection.h"
#include "core/store/Database.h"
#include "core/store/WorkspaceFile.h"
#include "tests/core/store/FailingDisk.h"
#include "tests/gui/support/GuiApplication.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/ProgramRun.h"
#include "tests/gui/support/Steps.h"
#include "tests/support/DamagedTable.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Spin.h"
#include "ui/shell/MainWindow.h"
#include "ui/welcome/WelcomeWindow.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <memory>
#include <sqlite3.h>
#include <sys/fsuid.h>
#include <unistd.h>

namespace waymark {

using namespace test;

/// Each thing that opening a workspace can meet, as a person sees it in a start of the program.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FailingDisk::install(); }
    void init();
    void cleanup();

    void aNewOneAsksTheFirstQuestions();
    void aCurrentOneOpensItsWindow();
    void anOlderOneIsUpgradedAndSaysWhereItIsKept();
    void aNewerOneSaysWhatToInstall();
    void aDamagedOneOffersItsNewestBackup();
    void oneWhosePersonCannotBeReadGoesBackToItsBackup();
    void aLockedOneRaisesTheOtherWindow();
    void aFirstStartIsRaisedTooAndNoOtherProfile();
    void aLockedOneWithoutAWindowSaysSo();
    void aReadOnlyFolderIsSaid();
    void aFullDiskIsSaid();

private:
    void begin();
    void start();
    QString shown() const { return m_launch->problem().message()->text(); }
    QString workspace() const { return WorkspaceFile::inProfile(m_folder->path()); }
    void run(const QString &statement);
    /// Whether the program that has this profile's workspace answers another one.
    static bool asksFromElsewhere(const QString &profile);

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 18), QTime(10, 42), QTimeZone::utc())};
    MemorySecretStore m_secrets;
    std::unique_ptr<Launch> m_launch;
};

void TestOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestOpening::cleanup()
{
    FailingDisk::heal();
    m_launch.reset();
}

void TestOpening::start()
{
    m_launch.reset();
    m_launch = std::make_unique<Launch>(DesktopParts{m_folder->path(), m_clock, m_secrets});
    m_launch->start();
}

/// Leaves a workspace of one's own in the folder.
void TestOpening::begin()
{
    start();
    QVERIFY(introduceYourself() && click("welcomeOwn"));
    SPIN_VERIFY(m_launch->program().window());
    m_launch.reset();
}

/// Changes the closed workspace behind the program's back.
void TestOpening::run(const QString &statement)
{
    const auto connection = Connection::open(workspace(), Connection::Access::Write);
    VERIFY_RESULT(connection);
    VERIFY_RESULT((*connection)->execute(statement));
}

void TestOpening::aNewOneAsksTheFirstQuestions()
{
    start();
    QVERIFY(m_launch->program().welcome() && m_launch->program().welcome()->isVisible());
    QVERIFY(!m_launch->problem().message());
}

void TestOpening::aCurrentOneOpensItsWindow()
{
    begin();
    start();
    QVERIFY(m_launch->program().window() && m_launch->program().window()->isVisible());
    QVERIFY(!m_launch->problem().message());
}

void TestOpening::anOlderOneIsUpgradedAndSaysWhereItIsKept()
{
    // As the first version kept it, with a person: that one was asked already.
    {
        const auto migrations = builtInMigrations();
        VERIFY_RESULT(migrations);
        VERIFY_RESULT(Database::open(workspace(), migrations->mid(0, 1)));
    }
    start();
    QVERIFY(!m_launch->problem().message());
    QCOMPARE(m_launch->program().store()->outcome().found, OpenOutcome::Found::Upgraded);
    if (m_launch->program().welcome())
        QVERIFY(introduceYourself() && click("welcomeOwn"));
    SPIN_VERIFY(m_launch->program().window());
    auto *toast = qobject_cast<QLabel *>(awaited("toastText"));
    QVERIFY(toast);
    QVERIFY2(toast->text().contains(QStringLiteral("schema-1.backup")), qPrintable(toast->text()));
}

void TestOpening::aNewerOneSaysWhatToInstall()
{
    begin();
    run(QStringLiteral("PRAGMA user_version = 99"));
    start();
    QVERIFY(!m_launch->program().window());
    QVERIFY2(shown().contains(QStringLiteral("newer Waymark")) && shown().contains(QStringLiteral("99")),
             qPrintable(shown()));
}

void TestOpening::aDamagedOneOffersItsNewestBackup()
{
    begin();
    VERIFY_RESULT(Backups::makeNow(workspace(), QDate(2026, 11, 17)));
    QFile file(workspace());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("no workspace any more") > 0);
    file.close();
    start();
    QMessageBox *message = m_launch->problem().message();
    QVERIFY(message && message->isVisible());
    QVERIFY2(message->informativeText().contains(QStringLiteral("17 November 2026")),
             qPrintable(message->informativeText()));
    auto *restore = message->findChild<QPushButton *>(QStringLiteral("startRestoreBackup"));
    QVERIFY(restore);
    restore->click();
    SPIN_VERIFY(m_launch->program().window() && m_launch->program().window()->isVisible());
}

void TestOpening::oneWhosePersonCannotBeReadGoesBackToItsBackup()
{
    begin();
    VERIFY_RESULT(Backups::makeNow(workspace(), QDate(2026, 11, 17)));
    damageTable(workspace(), QStringLiteral("user"));
    start();
    QMessageBox *message = m_launch->problem().message();
    QVERIFY(message && message->isVisible());
    auto *restore = message->findChild<QPushButton *>(QStringLiteral("startRestoreBackup"));
    QVERIFY(restore);
    restore->click();
    SPIN_VERIFY(m_launch->program().window() && m_launch->program().window()->isVisible());
}

bool TestOpening::asksFromElsewhere(const QString &profile)
{
    // The second start blocks for the answer, which the first one gives meanwhile.
    bool asked = false;
    const std::unique_ptr<QThread> second(
        QThread::create([&profile, &asked] { asked = RaiseServer::ask(profile); }));
    second->start();
    return spinUntil([&second] { return second->isFinished(); }) && asked;
}

void TestOpening::aLockedOneRaisesTheOtherWindow()
{
    begin();
    start();
    m_launch->program().window()->showMinimized();
    QVERIFY(asksFromElsewhere(m_folder->path()));
    SPIN_VERIFY(!m_launch->program().window()->isMinimized());
}

void TestOpening::aFirstStartIsRaisedTooAndNoOtherProfile()
{
    // The folder is made by the start.
    const QString profile = m_folder->filePath(QStringLiteral("new"));
    m_launch = std::make_unique<Launch>(DesktopParts{profile, m_clock, m_secrets});
    m_launch->start();
    QVERIFY(m_launch->program().welcome());
    QVERIFY(asksFromElsewhere(profile));
    QVERIFY(!asksFromElsewhere(m_folder->path()));
    QVERIFY(!asksFromElsewhere(m_folder->filePath(QStringLiteral("not there"))));
}

void TestOpening::aLockedOneWithoutAWindowSaysSo()
{
    begin();
    // Something that has the lock and no window, as waymark-cli does.
    const auto holder = Store::open(workspace(), m_clock);
    VERIFY_RESULT(holder);
    start();
    QVERIFY(!m_launch->program().window());
    QVERIFY2(shown().contains(QStringLiteral("open in another Waymark")), qPrintable(shown()));
}

void TestOpening::aReadOnlyFolderIsSaid()
{
    begin();
    const QFile::Permissions readOnly = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                                        QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(workspace() + QStringLiteral(".lock"), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(m_folder->path(), readOnly));
    // Root may write everywhere, so for this root is somebody else as far as files are concerned.
    const bool root = ::geteuid() == 0;
    if (root)
        ::setfsuid(65534);
    start();
    if (root)
        ::setfsuid(0);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!m_launch->program().window());
    QVERIFY2(shown().contains(m_folder->path()) && shown().contains(QStringLiteral("permissions")),
             qPrintable(shown()));
}

void TestOpening::aFullDiskIsSaid()
{
    FailingDisk::failAt(1, FailingDisk::Call::Write, FailingDisk::Effect::Nothing, SQLITE_FULL, true);
    start();
    QVERIFY(FailingDisk::hasFailed());
    QVERIFY(!m_launch->program().welcome());
    QVERIFY2(shown().contains(QStringLiteral("disk is full")), qPrintable(shown()));
    // Once there is room, the next start begins.
    FailingDisk::heal();
    start();
    QVERIFY(m_launch->program().welcome());
}

} // namespace waymark

int main(int argc, char **argv)
{
    const waymark::test::GuiApplication application(argc, argv);
    waymark::TestOpening test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_opened_window.moc"
