// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/Desk.h"
#include "core/store/Backups.h"
#include "core/store/WorkspaceArchive.h"
#include "core/store/WorkspaceFile.h"
#include "tests/gui/support/GuiApplication.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/ProgramRun.h"
#include "tests/gui/support/Steps.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Spin.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace waymark {

using namespace test;

/// A whole workspace leaves by the File menu and comes back by it.
class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_run.reset(); }

    void anExportTakesTheWorkspacesPlaceWhenImported();
    void anExportGoesIntoAFolderOfItsOwn();
    void aFileThatIsNoExportIsRefusedAndNothingChanges();
    void anImportThatIsCalledOffLeavesNothing();

private:
    int accounts();
    /// Answers the file dialog of this name.
    static bool choose(const char *dialog, const QString &file);
    bool exportIt();
    bool import(const QString &file);
    QString exported() const { return m_elsewhere->filePath(QStringLiteral("mine.waymark-export")); }

    std::unique_ptr<ProgramRun> m_run;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
};

void TestExporting::init()
{
    m_elsewhere = std::make_unique<QTemporaryDir>();
    m_run = std::make_unique<ProgramRun>();
    QVERIFY(m_run->start());
    QVERIFY(introduceYourself());
    QVERIFY(begin(*m_run, "welcomeOwn"));
    QVERIFY(makeAccount(*m_run, QStringLiteral("Northbeam Robotics")));
}

int TestExporting::accounts()
{
    const auto counts = WorkspaceCounts::read(m_run->program().store()->reader());
    return counts ? counts->accounts : -1;
}

bool TestExporting::choose(const char *dialog, const QString &file)
{
    auto *chooser = qobject_cast<QFileDialog *>(awaited(dialog));
    if (!chooser)
        return false;
    chooser->setDirectory(QFileInfo(file).absolutePath());
    chooser->selectFile(file);
    return QMetaObject::invokeMethod(chooser, "accept");
}

bool TestExporting::exportIt()
{
    return m_run->trigger("file.export") && choose("exportFileDialog", exported()) &&
           spinUntil([this] { return QFile::exists(exported()); }) && gone("workDialog");
}

bool TestExporting::import(const QString &file)
{
    return m_run->trigger("file.import") && choose("importFileDialog", file) && gone("workDialog");
}

void TestExporting::anExportTakesTheWorkspacesPlaceWhenImported()
{
    QVERIFY(exportIt());
    QVERIFY(makeAccount(*m_run, QStringLiteral("Aldermoor Bank")));
    QCOMPARE(accounts(), 2);
    const QSignalSpy ready(&m_run->program(), &DesktopProgram::deskReady);
    QVERIFY(import(exported()) && awaited("importDialog") && click("importConfirm"));
    SPIN_VERIFY(!ready.isEmpty());
    QVERIFY(awaited("mainWindow"));
    QCOMPARE(accounts(), 1);
    const QDir profile(m_run->profile());
    QCOMPARE(profile.entryList({QStringLiteral("*.set-aside")}, QDir::Files).size(), 1);
    QVERIFY(profile.entryList({QStringLiteral("*.part*")}, QDir::Files).isEmpty());
}

void TestExporting::anExportGoesIntoAFolderOfItsOwn()
{
    QVERIFY(exportIt());
    QVERIFY(import(exported()) && awaited("importDialog") && click("importElsewhere"));
    // Without a folder it is asked for, and one that is taken is refused.
    QVERIFY(click("importConfirm") && seen("importDialog"));
    QVERIFY(write("importFolder", m_run->profile()) && click("importConfirm") && seen("importDialog"));
    const QString folder = m_elsewhere->filePath(QStringLiteral("second"));
    QVERIFY(write("importFolder", folder) && click("importConfirm"));
    SPIN_VERIFY(QFile::exists(WorkspaceFile::inProfile(folder)));
    QVERIFY(gone("workDialog"));
    const auto counts = Backups::contents(WorkspaceFile::inProfile(folder));
    VERIFY_RESULT(counts);
    QCOMPARE(counts->accounts, 1);
    auto *toast = qobject_cast<QLabel *>(awaited("toastText"));
    QVERIFY(toast && toast->text().contains(folder));
    QCOMPARE(accounts(), 1);
}

void TestExporting::aFileThatIsNoExportIsRefusedAndNothingChanges()
{
    QFile file(exported());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("Dear customer") > 0);
    file.close();
    QVERIFY(import(exported()));
    SPIN_VERIFY([] {
        auto *toast = qobject_cast<QLabel *>(seen("toastText"));
        return toast && toast->text().contains(QStringLiteral("is not an export"));
    }());
    QVERIFY(!seen("importDialog"));
    QCOMPARE(accounts(), 1);
}

void TestExporting::anImportThatIsCalledOffLeavesNothing()
{
    QVERIFY(exportIt());
    QVERIFY(import(exported()) && awaited("importDialog"));
    QVERIFY(click("cancel") && gone("importDialog"));
    QVERIFY(QDir(m_run->profile()).entryList({QStringLiteral("*.part*")}, QDir::Files).isEmpty());
    QCOMPARE(accounts(), 1);
}

} // namespace waymark

int main(int argc, char **argv)
{
    const waymark::test::GuiApplication application(argc, argv);
    waymark::TestExporting test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exporting.moc"
