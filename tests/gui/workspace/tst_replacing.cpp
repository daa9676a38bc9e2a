// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/Desk.h"
#include "core/store/Backups.h"
#include "core/store/WorkspaceCounts.h"
#include "core/store/WorkspaceFile.h"
#include "tests/gui/support/GuiApplication.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/ProgramRun.h"
#include "tests/gui/support/Steps.h"
#include "tests/support/Spin.h"
#include "ui/shell/Notices.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace waymark {

using namespace test;

/// Another workspace takes the place of the one that is open, in the running program.
class TestReplacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_run.reset(); }

    void aBackupIsRestoredAndTheProgramGoesOnWithIt();
    void whatWasSetAsideCanBeGoneBackTo();
    void whatIsNotSavedIsAskedAboutAndCanCallItOff();
    void aBackupThatCannotBeRestoredChangesNothing();

private:
    int accounts();
    bool restoreRow(const QString &text);
    /// Runs until the program has opened what took the place.
    bool reopened(const QSignalSpy &ready);
    QString workspace() const { return WorkspaceFile::inProfile(m_run->profile()); }

    std::unique_ptr<ProgramRun> m_run;
};

void TestReplacing::init()
{
    m_run = std::make_unique<ProgramRun>();
    QVERIFY(m_run->start());
    QVERIFY(introduceYourself());
    QVERIFY(begin(*m_run, "welcomeOwn"));
    QVERIFY(makeAccount(*m_run, QStringLiteral("Northbeam Robotics")));
    m_run->go("settings", QStringLiteral("backups"));
    QVERIFY(click("settingsBackUpNow"));
    QVERIFY(spinUntil([] { return rowsOf("settingsBackupList").size() == 1; }));
    m_run->go("accounts");
    QVERIFY(makeAccount(*m_run, QStringLiteral("Aldermoor Bank")));
    QCOMPARE(accounts(), 2);
    m_run->go("settings", QStringLiteral("backups"));
}

int TestReplacing::accounts()
{
    const auto counts = WorkspaceCounts::read(m_run->program().store()->reader());
    return counts ? counts->accounts : -1;
}

bool TestReplacing::restoreRow(const QString &text)
{
    return spinUntil([&] { return rowsOf("settingsBackupList").filter(text).size() == 1; }) &&
           chooseRow("settingsBackupList", text) && click("settingsRestore") && awaited("restoreDialog");
}

bool TestReplacing::reopened(const QSignalSpy &ready)
{
    return spinUntil([&ready] { return !ready.isEmpty(); }) && awaited("mainWindow");
}

void TestReplacing::aBackupIsRestoredAndTheProgramGoesOnWithIt()
{
    const QSignalSpy ready(&m_run->program(), &DesktopProgram::deskReady);
    QVERIFY(restoreRow(QStringLiteral("2026")));
    const QWidget *dialog = seen("restoreDialog");
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words += label->text();
    QVERIFY2(words.join(u' ').contains(QStringLiteral("set aside")), qPrintable(words.join(u' ')));
    QVERIFY(words.join(u' ').contains(QStringLiteral("No email leaves twice")));
    QVERIFY(click("restoreConfirm"));
    QVERIFY(reopened(ready));
    QCOMPARE(accounts(), 1);
    // It works: what is done now is written.
    QVERIFY(makeAccount(*m_run, QStringLiteral("Brightwater")));
    QCOMPARE(accounts(), 2);
}

void TestReplacing::whatWasSetAsideCanBeGoneBackTo()
{
    {
        const QSignalSpy ready(&m_run->program(), &DesktopProgram::deskReady);
        QVERIFY(restoreRow(QStringLiteral("2026")) && click("restoreConfirm") && reopened(ready));
    }
    QCOMPARE(accounts(), 1);
    m_run->go("settings", QStringLiteral("backups"));
    const QSignalSpy ready(&m_run->program(), &DesktopProgram::deskReady);
    QVERIFY(restoreRow(QStringLiteral("Set aside")) && click("restoreConfirm") && reopened(ready));
    QCOMPARE(accounts(), 2);
}

void TestReplacing::whatIsNotSavedIsAskedAboutAndCanCallItOff()
{
    QVERIFY(write("settingsYourName", QStringLiteral("Somebody Else")));
    const QSignalSpy ready(&m_run->program(), &DesktopProgram::deskReady);
    QVERIFY(restoreRow(QStringLiteral("2026")) && click("restoreConfirm"));
    QVERIFY(awaited("settingsQuestion"));
    QVERIFY(click("cancel") && gone("settingsQuestion"));
    QVERIFY(m_run->window()->isVisible());
    QCOMPARE(accounts(), 2);
    // Called off: what is asked next time is about quitting, and nothing is restored then.
    m_run->window()->close();
    QVERIFY(awaited("settingsQuestion"));
    QVERIFY(click("settingsQuestionDiscard") && gone("mainWindow"));
    QCOMPARE(ready.size(), 0);
    QVERIFY(m_run->start());
    QCOMPARE(accounts(), 2);
    // Saved or discarded, it goes on by itself.
    m_run->go("settings", QStringLiteral("backups"));
    QVERIFY(write("settingsYourName", QStringLiteral("Somebody Else")));
    const QSignalSpy readyAgain(&m_run->program(), &DesktopProgram::deskReady);
    QVERIFY(restoreRow(QStringLiteral("2026")) && click("restoreConfirm"));
    QVERIFY(awaited("settingsQuestion") && click("settingsQuestionDiscard"));
    QVERIFY(reopened(readyAgain));
    QCOMPARE(accounts(), 1);
}

void TestReplacing::aBackupThatCannotBeRestoredChangesNothing()
{
    const QSignalSpy ready(&m_run->program(), &DesktopProgram::deskReady);
    QVERIFY(restoreRow(QStringLiteral("2026")));
    // It goes between the question and the answer.
    QVERIFY(QFile::remove(Backups::newest(workspace())));
    QVERIFY(click("restoreConfirm"));
    QVERIFY(reopened(ready));
    QCOMPARE(accounts(), 2);
    const QWidget *toast = awaited("toast");
    QVERIFY(toast);
    QVERIFY(QDir(m_run->profile()).entryList({QStringLiteral("*.set-aside")}, QDir::Files).isEmpty());
}

} // namespace waymark

int main(int argc, char **argv)
{
    const waymark::test::GuiApplication application(argc, argv);
    waymark::TestReplacing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_replacing.moc"
