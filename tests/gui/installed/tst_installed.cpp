// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/installed/Screen.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace waymark {

using namespace test;

namespace {

constexpr int patience = 60'000;

} // namespace

/// The program as it is started from a menu: on a screen, by its own main().
class TestInstalled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aNewProfileIsWelcomedAndClosingEndsTheProgram();
    void aSecondStartLeavesTheScreenToTheFirst();
    void aFileThatIsNoWorkspaceIsSaidAndLeftAlone_data();
    void aFileThatIsNoWorkspaceIsSaidAndLeftAlone();

private:
    std::unique_ptr<QProcess> run(const QStringList &arguments) const
    {
        return m_screen.run(QStringLiteral(WAYMARK_PROGRAM), arguments, m_home.path());
    }
    QStringList profile(const QString &name) const
    {
        return {QStringLiteral("--profile"), m_home.filePath(name)};
    }

    QTemporaryDir m_home;
    Screen m_screen;
};

void TestInstalled::initTestCase()
{
    const QString missing = Screen::whatIsMissing();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    QVERIFY(m_screen.start());
}

void TestInstalled::aNewProfileIsWelcomedAndClosingEndsTheProgram()
{
    const auto program = run(profile(QStringLiteral("new")));
    const QString window = m_screen.awaitWindow(QStringLiteral("Welcome"));
    QVERIFY2(!window.isEmpty(), program->readAllStandardError().constData());
    QVERIFY(QFile::exists(m_home.filePath(QStringLiteral("new/workspace.waymark"))));

    QVERIFY(m_screen.close(window));
    QVERIFY(program->waitForFinished(patience));
    QCOMPARE(program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(program->exitCode(), 0);
}

void TestInstalled::aSecondStartLeavesTheScreenToTheFirst()
{
    const auto first = run(profile(QStringLiteral("shared")));
    const QString window = m_screen.awaitWindow(QStringLiteral("Welcome"));
    QVERIFY2(!window.isEmpty(), first->readAllStandardError().constData());

    const auto second = run(profile(QStringLiteral("shared")));
    QVERIFY(second->waitForFinished(patience));
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    const QByteArray said = second->readAllStandardError();
    QVERIFY2(second->exitCode() == 0, said.constData());
    QVERIFY2(!said.contains("This workspace is open in another Waymark."), said.constData());

    QVERIFY(first->waitForStarted(patience));
    QCOMPARE(first->state(), QProcess::Running);
    QVERIFY(m_screen.close(window));
    QVERIFY(first->waitForFinished(patience));
    QCOMPARE(first->exitCode(), 0);
}

void TestInstalled::aFileThatIsNoWorkspaceIsSaidAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear customer,\n");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20);
}

void TestInstalled::aFileThatIsNoWorkspaceIsSaidAndLeftAlone()
{
    QFETCH(QByteArray, bytes);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(QDir(m_home.path()).mkpath(name));
    QFile file(m_home.filePath(name + QStringLiteral("/workspace.waymark")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();

    const auto program = run(profile(name));
    const QString message = m_screen.awaitWindow(QStringLiteral("Waymark cannot start"));
    QVERIFY2(!message.isEmpty(), program->readAllStandardError().constData());
    QVERIFY(m_screen.close(message));
    QVERIFY(program->waitForFinished(patience));
    QCOMPARE(program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(program->exitCode(), 1);
    const QByteArray said = program->readAllStandardError();
    QVERIFY2(said.contains("is not a Waymark workspace"), said.constData());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestInstalled)
#include "tst_installed.moc"
