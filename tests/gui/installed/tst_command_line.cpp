// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/DesktopOptions.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace waymark {

/// What the program tells on the command line, where there is no screen at all.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVersionIsTold_data();
    void theVersionIsTold();
    void theHelpNamesEachOption_data();
    void theHelpNamesEachOption();
    void onlyAQuestionNeedsNoScreen_data();
    void onlyAQuestionNeedsNoScreen();

private:
    /// What it said, or nothing where it failed or left something behind.
    QString told(const QString &argument) const;
};

QString TestCommandLine::told(const QString &argument) const
{
    const QTemporaryDir home;
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        bare.remove(QLatin1String(name));
    bare.insert(QStringLiteral("HOME"), home.path());
    QProcess program;
    program.setProcessEnvironment(bare);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(WAYMARK_PROGRAM), {argument});
    const bool ended = program.waitForFinished() && program.exitStatus() == QProcess::NormalExit;
    const bool clean = QDir(home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return ended && clean && program.exitCode() == 0
               ? QString::fromUtf8(program.readAllStandardOutput()).trimmed()
               : QString();
}

void TestCommandLine::theVersionIsTold_data()
{
    QTest::addColumn<QString>("argument");
    QTest::newRow("long") << QStringLiteral("--version");
    QTest::newRow("short") << QStringLiteral("-v");
}

void TestCommandLine::theVersionIsTold()
{
    QFETCH(QString, argument);
    QCOMPARE(told(argument), QStringLiteral("Waymark " WAYMARK_VERSION));
}

void TestCommandLine::theHelpNamesEachOption_data()
{
    QTest::addColumn<QString>("argument");
    QTest::newRow("long") << QStringLiteral("--help");
    QTest::newRow("short") << QStringLiteral("-h");
}

void TestCommandLine::theHelpNamesEachOption()
{
    QFETCH(QString, argument);
    const QString help = told(argument);
    for (const char *option : {"--help", "--version", "--profile <folder>"})
        QVERIFY2(help.contains(QLatin1String(option)), qPrintable(help));
}

void TestCommandLine::onlyAQuestionNeedsNoScreen_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing") << QStringList{} << false;
    QTest::newRow("a profile") << QStringList{QStringLiteral("--profile"), QStringLiteral("here")} << false;
    QTest::newRow("a profile and a question")
        << QStringList{QStringLiteral("--profile"), QStringLiteral("here"), QStringLiteral("--version")}
        << true;
    QTest::newRow("a profile of that name")
        << QStringList{QStringLiteral("--profile"), QStringLiteral("--version")} << false;
    QTest::newRow("after the last option")
        << QStringList{QStringLiteral("--"), QStringLiteral("--help")} << false;
}

void TestCommandLine::onlyAQuestionNeedsNoScreen()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, expected);
    QCOMPARE(asksOnly(QStringList{QStringLiteral("waymark")} + arguments), expected);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestCommandLine)
#include "tst_command_line.moc"
