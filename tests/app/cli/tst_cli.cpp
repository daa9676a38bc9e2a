// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/CommandRegistry.h"
#include "tests/app/cli/CliProcess.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliProcess;

namespace {

/// The manual page as it reads: without the backslashes that keep hyphens what they are.
QString manualPage()
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/app/cli/waymark-cli.1"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).replace(u"\\-"_s, u"-"_s);
}

/// Each option that a help text names: "--json".
QSet<QString> optionsIn(const QString &help)
{
    static const QRegularExpression option(u"(?<![\\w-])--[a-z][a-z-]*"_s);
    QSet<QString> options;
    auto matches = option.globalMatch(help);
    while (matches.hasNext())
        options.insert(matches.next().captured());
    return options;
}

} // namespace

/// The frame around all commands: help, the manual page, faults of the command line.
class TestCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHelpNamesEveryCommandAndExitCode();
    void everyCommandHasItsHelp();
    void theManualPageNamesAllThatTheHelpDoes();
    void theManualPageNamesNoCommandThatIsNotThere();
    void theVersionIsTold();
    void whatIsNotUnderstoodIsAUsageError_data();
    void whatIsNotUnderstoodIsAUsageError();

private:
    CliProcess run(const QStringList &arguments) const { return CliProcess::run(m_home.path(), arguments); }

    QTemporaryDir m_home;
    const CommandRegistry m_registry;
};

void TestCli::theHelpNamesEveryCommandAndExitCode()
{
    const CliProcess help = run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    const QString text = QString::fromUtf8(help.output);
    QVERIFY(!m_registry.commands().empty());
    for (const auto &command : m_registry.commands()) {
        QVERIFY2(text.contains(u"  "_s + command->name() + u' '), qPrintable(command->name()));
        QVERIFY2(text.contains(command->summary()), qPrintable(command->summary()));
    }
    for (const ExitCode code : exitCodes())
        QVERIFY2(text.contains(u"  %1  %2"_s.arg(int(code)).arg(meaningOf(code))), help.output.constData());
    // Help is not work: nothing was made.
    QVERIFY(QDir(m_home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestCli::everyCommandHasItsHelp()
{
    for (const auto &command : m_registry.commands()) {
        const CliProcess help = run(command->name().split(u' ') << u"--help"_s);
        QVERIFY2(help.exitCode == 0, help.said().constData());
        const QString text = QString::fromUtf8(help.output);
        QVERIFY2(text.startsWith(u"waymark-cli "_s + command->name()), help.said().constData());
    }
}

void TestCli::theManualPageNamesAllThatTheHelpDoes()
{
    const QString manual = manualPage();
    QVERIFY(!manual.isEmpty());
    QSet<QString> options = optionsIn(QString::fromUtf8(run({u"--help"_s}).output));
    for (const auto &command : m_registry.commands()) {
        QVERIFY2(manual.contains(command->name()), qPrintable(command->name()));
        options += optionsIn(QString::fromUtf8(run(command->name().split(u' ') << u"--help"_s).output));
    }
    QVERIFY(options.contains(u"--json"_s));
    for (const QString &option : std::as_const(options))
        QVERIFY2(manual.contains(option), qPrintable(option));
    for (const ExitCode code : exitCodes())
        QVERIFY2(manual.contains(u".TP\n.B %1\n"_s.arg(int(code))), qPrintable(meaningOf(code)));
}

void TestCli::theManualPageNamesNoCommandThatIsNotThere()
{
    // A tagged paragraph of the section on commands begins with the command's name.
    const QString section = manualPage().section(u".SH COMMANDS"_s, 1).section(u".SH "_s, 0, 0);
    static const QRegularExpression entry(u"\\.TP\\n\\.BR? \"?([a-z]+(?: [a-z]+)?)"_s);
    auto matches = entry.globalMatch(section);
    QVERIFY(matches.hasNext());
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        QVERIFY2(m_registry.find(name.split(u' ')), qPrintable(name));
    }
}

void TestCli::theVersionIsTold()
{
    const CliProcess version = run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.output, QByteArray("waymark-cli " WAYMARK_VERSION "\n"));
}

void TestCli::whatIsNotUnderstoodIsAUsageError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("an unknown command") << QStringList{u"brew"_s, u"tea"_s};
    QTest::newRow("half a command") << QStringList{u"store"_s};
    QTest::newRow("an unknown option") << QStringList{u"store"_s, u"info"_s, u"--colour"_s};
    QTest::newRow("an option without its value") << QStringList{u"store"_s, u"info"_s, u"--profile"_s};
    QTest::newRow("too many arguments") << QStringList{u"store"_s, u"info"_s, u"now"_s};
    QTest::newRow("no backup named") << QStringList{u"store"_s, u"restore"_s};
}

void TestCli::whatIsNotUnderstoodIsAUsageError()
{
    QFETCH(QStringList, arguments);
    const CliProcess refused = run(arguments);
    QVERIFY2(refused.exitCode == 2, refused.said().constData());
    QVERIFY(refused.output.isEmpty());
    QVERIFY(!refused.errors.isEmpty());
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
