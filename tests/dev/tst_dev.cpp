// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/dev/PretendMachine.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <unistd.h>

namespace waymark {

/// What ./dev does to a person's machine, and what it leaves alone.
class TestDev : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCompleteMachineIsLeftAlone();
    void missingPackagesAreListedWithPurposeAndSize();
    void nothingIsInstalledWhenNobodyAnswers();
    void itInstallsWithoutAsking_data();
    void itInstallsWithoutAsking();
    void nodeComesFromDebianWhereNpmIsAbsent();
    void packageListsAreFetchedWhenTheyKnowTooLittle();
    void aPlanThatRemovesPackagesIsRefused();
    void packagesThatDoNotExistAreExplained();
    void withoutSudoTheCommandForRootIsGiven();
    void sudoWithoutAnybodyToTypeItsPasswordIsExplained();
    void onAnotherSystemTheNeedsAreListed();
    void aFailedInstallStopsTheCommand();
    void theSecondCallDoesNotConfigureAgain();
    void changedPresetsConfigureAgain();
    void aNodeThatIsTooOldIsNamed();
    void testPassesArgumentsToCtestAndItsResultBack();
    void runWithoutAScreenTakesTheTour();
    void runPassesArgumentsToTheProgram();
    void theSandboxStaysOnForAnOrdinaryPerson();
    void theSandboxIsOffForRootAndThatIsSaid();
    void aProgramThatDoesNotExistYetIsNamed();
    void anUnknownCommandFails();
    void ciRunsTheTestsAndInstallsWithoutAsking();
    void thePackageListIsWellFormed();
};

static QString packageList()
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/tools/dev/packages.txt"));
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The packages of the list; without `except`.
static QStringList packages(const QString &except = {})
{
    static const QRegularExpression row(QStringLiteral("^[a-z]+ +(\\S+) "),
                                        QRegularExpression::MultilineOption);
    QStringList names;
    const QString list = packageList();
    auto rows = row.globalMatch(list);
    while (rows.hasNext())
        names.append(rows.next().captured(1));
    names.removeAll(except);
    return names;
}

static const QString sizes =
    QStringLiteral("echo '0 upgraded, 7 newly installed, 0 to remove and 0 not upgraded.'\n"
                   "echo 'Need to get 12 MB of archives.'\n"
                   "echo 'After this operation, 34 MB of additional disk space will be used.'");

void TestDev::aCompleteMachineIsLeftAlone()
{
    PretendMachine machine;
    machine.install(packages());
    const auto answer = machine.dev({u"test"_qs});
    QCOMPARE(answer.code, 0);
    QCOMPARE(machine.calls(u"apt-get"_qs), QStringList());
    QCOMPARE(machine.calls(u"sudo"_qs), QStringList());
    QCOMPARE(machine.calls(u"npm"_qs), QStringList());
}

void TestDev::missingPackagesAreListedWithPurposeAndSize()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    machine.planInstall(sizes);
    const auto answer = machine.dev({u"test"_qs});
    QVERIFY(answer.text.contains(QRegularExpression(u"  ccache +compiles an unchanged file only once\n"_qs)));
    QVERIFY(!answer.text.contains(u"ninja-build"_qs));
    QVERIFY(answer.text.contains(u"7 newly installed"_qs));
    QVERIFY(answer.text.contains(u"Need to get 12 MB"_qs));
    QVERIFY(answer.text.contains(u"34 MB of additional disk space"_qs));
}

void TestDev::nothingIsInstalledWhenNobodyAnswers()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    const auto answer = machine.dev({u"test"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"--yes"_qs));
    QCOMPARE(machine.calls(u"apt-get update"_qs), QStringList());
    QCOMPARE(machine.calls(u"apt-get install -y"_qs), QStringList());
    // A plan that could go on to install would do so unasked, as root.
    const QStringList plans = machine.calls(u"apt-get install"_qs);
    QVERIFY(!plans.isEmpty());
    for (const QString &plan : plans)
        QVERIFY2(plan.contains(u" --print-uris "_qs), qPrintable(plan));
    QCOMPARE(machine.calls(u"cmake"_qs), QStringList());
}

void TestDev::itInstallsWithoutAsking_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::newRow("--yes before the command") << QStringList{u"--yes"_qs, u"test"_qs} << QStringList();
    QTest::newRow("--yes after the command") << QStringList{u"test"_qs, u"--yes"_qs} << QStringList();
    QTest::newRow("in CI") << QStringList{u"test"_qs} << QStringList{u"CI=true"_qs};
}

void TestDev::itInstallsWithoutAsking()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, environment);
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    const auto answer = machine.dev(arguments, environment);
    QCOMPARE(answer.code, 0);
    QCOMPARE(machine.calls(u"apt-get update"_qs).size(), 1);
    QCOMPARE(machine.calls(u"apt-get install -y"_qs),
             QStringList(u"apt-get install -y -q --no-install-recommends --no-remove ccache"_qs));
    QCOMPARE(machine.calls(u"ctest"_qs).size(), 1);
    QVERIFY(!machine.calls(u"ctest"_qs).first().contains(u"--yes"_qs));
}

void TestDev::nodeComesFromDebianWhereNpmIsAbsent()
{
    PretendMachine machine;
    QStringList installed = packages(u"npm"_qs);
    installed.removeAll(u"nodejs"_qs);
    machine.install(installed);
    QCOMPARE(machine.dev({u"test"_qs}).code, 0);

    machine.remove(u"npm"_qs);
    QCOMPARE(machine.dev({u"test"_qs, u"--yes"_qs}).code, 0);
    QVERIFY(machine.calls(u"apt-get install -y"_qs).value(0).endsWith(u" nodejs npm"_qs));
}

void TestDev::packageListsAreFetchedWhenTheyKnowTooLittle()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    machine.planInstall(
        u"grep -q '^apt-get update' \"$MACHINE/calls\" || echo 'E: Unable to locate package ccache'"_qs);
    QCOMPARE(machine.dev({u"test"_qs, u"--yes"_qs}).code, 0);
    QCOMPARE(machine.calls(u"apt-get update"_qs).size(), 1);
    QCOMPARE(machine.calls(u"apt-get install -y"_qs).size(), 1);
}

void TestDev::aPlanThatRemovesPackagesIsRefused()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    machine.planInstall(u"printf 'The following packages will be REMOVED:\\n  mail-server\\n'\n"_qs + sizes);
    const auto answer = machine.dev({u"test"_qs, u"--yes"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"mail-server"_qs));
    QCOMPARE(machine.calls(u"apt-get install -y"_qs), QStringList());
}

void TestDev::packagesThatDoNotExistAreExplained()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    machine.planInstall(u"echo 'E: Unable to locate package ccache'"_qs);
    const auto answer = machine.dev({u"test"_qs, u"--yes"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"E: Unable to locate package ccache"_qs));
    QVERIFY(answer.text.contains(u"--skip-packages"_qs));
    QCOMPARE(machine.calls(u"apt-get install -y"_qs), QStringList());
}

void TestDev::withoutSudoTheCommandForRootIsGiven()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    machine.remove(u"sudo"_qs);
    const auto answer =
        machine.run(u"dev"_qs, {u"test"_qs, u"--yes"_qs}, {}, PretendMachine::Person::Ordinary);
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"there is no sudo"_qs));
    QVERIFY(answer.text.contains(u"apt-get install --no-install-recommends --no-remove ccache"_qs));
    QCOMPARE(machine.calls(u"apt-get install -y"_qs), QStringList());
}

void TestDev::sudoWithoutAnybodyToTypeItsPasswordIsExplained()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    machine.put(u"sudo"_qs, u"exit 1"_qs);
    const auto answer =
        machine.run(u"dev"_qs, {u"test"_qs, u"--yes"_qs}, {}, PretendMachine::Person::Ordinary);
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"nobody is here to give sudo its password"_qs));
    QCOMPARE(machine.calls(u"sudo"_qs), QStringList(u"sudo -n true"_qs));
}

void TestDev::onAnotherSystemTheNeedsAreListed()
{
    PretendMachine machine;
    machine.remove(u"dpkg-query"_qs);
    const auto answer = machine.dev({u"test"_qs, u"--yes"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"not a Debian system"_qs));
    QVERIFY(answer.text.contains(
        QRegularExpression(u"qt6-webengine-dev +the editing surface and the preview"_qs)));
    QCOMPARE(machine.dev({u"--skip-packages"_qs, u"test"_qs}).code, 0);
}

void TestDev::aFailedInstallStopsTheCommand()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    machine.put(u"apt-get"_qs, u"[[ $* != *-y* ]]"_qs);
    const auto answer = machine.dev({u"test"_qs, u"--yes"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"could not be installed"_qs));
    QCOMPARE(machine.calls(u"cmake"_qs), QStringList());
}

void TestDev::theSecondCallDoesNotConfigureAgain()
{
    PretendMachine machine;
    machine.install(packages());
    QCOMPARE(machine.dev({u"test"_qs}).code, 0);
    QCOMPARE(machine.dev({u"test"_qs}).code, 0);
    QCOMPARE(machine.calls(u"cmake --preset"_qs), QStringList(u"cmake --preset dev"_qs));
    QCOMPARE(machine.calls(u"cmake --build"_qs).size(), 2);
}

void TestDev::changedPresetsConfigureAgain()
{
    PretendMachine machine;
    machine.install(packages());
    QCOMPARE(machine.dev({u"test"_qs}).code, 0);
    QFile presets(machine.house() + u"/CMakePresets.json"_qs);
    QVERIFY(presets.open(QFile::ReadWrite));
    QVERIFY(presets.setFileTime(QDateTime::currentDateTime().addSecs(60), QFile::FileModificationTime));
    presets.close();
    QCOMPARE(machine.dev({u"test"_qs}).code, 0);
    QCOMPARE(machine.calls(u"cmake --preset"_qs).size(), 2);
}

void TestDev::aNodeThatIsTooOldIsNamed()
{
    PretendMachine machine;
    machine.install(packages());
    machine.put(u"node"_qs, u"echo v12.22.0"_qs);
    const auto answer = machine.dev({u"test"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"12.22.0"_qs));
}

void TestDev::testPassesArgumentsToCtestAndItsResultBack()
{
    PretendMachine machine;
    machine.install(packages());
    machine.put(u"ctest"_qs, u"echo '2 tests failed out of 9'; exit 8"_qs);
    const auto answer = machine.dev({u"test"_qs, u"-R"_qs, u"store"_qs});
    QCOMPARE(answer.code, 8);
    QVERIFY(answer.text.endsWith(u"2 tests failed out of 9\n"_qs));
    QVERIFY(machine.calls(u"ctest"_qs).value(0).endsWith(u"-R store"_qs));
}

void TestDev::runWithoutAScreenTakesTheTour()
{
    PretendMachine machine;
    machine.install(packages());
    machine.build(u"waymark"_qs);
    machine.build(u"waymark_tour"_qs);
    const auto answer = machine.dev({u"run"_qs});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.text.contains(u"There is no screen here"_qs));
    QVERIFY(answer.text.contains(u"waymark_tour ran"_qs));
    QVERIFY(!answer.text.contains(u"waymark ran"_qs));
    QVERIFY(answer.text.contains(machine.house() + u"/build/dev/tour"_qs));
}

void TestDev::runPassesArgumentsToTheProgram()
{
    PretendMachine machine;
    machine.install(packages());
    machine.build(u"waymark"_qs);
    const auto answer = machine.dev({u"run"_qs, u"--help"_qs}, {u"WAYLAND_DISPLAY=wayland-0"_qs});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.text.contains(u"waymark ran: --help"_qs));
}

void TestDev::theSandboxStaysOnForAnOrdinaryPerson()
{
    PretendMachine machine;
    machine.install(packages());
    machine.build(u"waymark"_qs);
    const auto answer =
        machine.run(u"dev"_qs, {u"run"_qs}, {u"DISPLAY=:0"_qs}, PretendMachine::Person::Ordinary);
    QVERIFY(answer.text.contains(u"sandbox-off=no"_qs));
    QVERIFY(!answer.text.contains(u"root"_qs));
}

void TestDev::theSandboxIsOffForRootAndThatIsSaid()
{
    if (::geteuid() != 0)
        QSKIP("Only root can try this.");
    PretendMachine machine;
    machine.install(packages());
    machine.build(u"waymark"_qs);
    const auto answer = machine.dev({u"run"_qs}, {u"DISPLAY=:0"_qs});
    QVERIFY(answer.text.contains(u"sandbox-off=1"_qs));
    QVERIFY(answer.text.contains(u"Running as root: WebEngine's sandbox is off"_qs));
}

void TestDev::aProgramThatDoesNotExistYetIsNamed()
{
    PretendMachine machine;
    machine.install(packages());
    const auto answer = machine.dev({u"tour"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"waymark_tour is not part of this version"_qs));
}

void TestDev::anUnknownCommandFails()
{
    PretendMachine machine;
    const auto answer = machine.dev({u"tset"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.text.contains(u"'tset'"_qs));
    QVERIFY(answer.text.contains(u"Usage:"_qs));
}

void TestDev::ciRunsTheTestsAndInstallsWithoutAsking()
{
    PretendMachine machine;
    machine.install(packages(u"ccache"_qs));
    machine.build(u"fuzz_csv"_qs, u"fuzz"_qs);
    const auto answer = machine.run(u".ci/run"_qs, {});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.text.contains(u"fuzz_csv ran: -max_total_time=30 "_qs));
    // Once for each of the two; on this machine nothing ever gets installed.
    QCOMPARE(machine.calls(u"apt-get install -y"_qs).size(), 2);
    QVERIFY(answer.text.endsWith(u"ctest: all passed\n"_qs));
}

void TestDev::thePackageListIsWellFormed()
{
    static const QRegularExpression row(
        QStringLiteral("^(build|run|test|node|format|lint|fuzz) +([a-z0-9][a-z0-9+.-]+) +\\S.*$"));
    // Packages that start a service, or push out another one's: nothing may need them.
    static const QRegularExpression service(QStringLiteral(
        "^(dbus|dbus-broker|postfix|exim4.*|postgresql(-[0-9]+)?|avahi-daemon|cups|.*-server)$"));
    QSet<QString> seen;
    const QStringList lines = packageList().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const auto match = row.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        QVERIFY2(!seen.contains(match.captured(2)), qPrintable(line));
        QVERIFY2(!service.match(match.captured(2)).hasMatch(), qPrintable(line));
        seen.insert(match.captured(2));
    }
    QVERIFY(seen.size() > 20);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestDev)
#include "tst_dev.moc"
