// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/LargeWorkspace.h"
#include "tests/bench/Report.h"
#include "tests/bench/Sections.h"
#include "tests/bench/Stopwatch.h"
#include "tests/gui/support/GuiApplication.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <cstdio>

// Times the program's slow things, each beside a reference of the same run: the machine's speed drifts, the
// ratio holds.

namespace {

using namespace waymark::bench;

const QStringList sections{QStringLiteral("start"),    QStringLiteral("accounts"), QStringLiteral("emails"),
                           QStringLiteral("composer"), QStringLiteral("csv"),      QStringLiteral("import"),
                           QStringLiteral("screens")};

/// The names of the sections that were asked for; none where one of them does not exist.
QStringList wanted(const QCommandLineParser &line)
{
    const QStringList names = line.positionalArguments();
    for (const QString &name : names) {
        if (!sections.contains(name)) {
            std::fprintf(stderr, "The bench has no section %s, but: %s\n", qPrintable(name),
                         qPrintable(sections.join(QStringLiteral(", "))));
            return {};
        }
    }
    return names.isEmpty() ? sections : names;
}

bool run(const QStringList &names, Report &report, int accounts, int contacts, int rows)
{
    QString workspace;
    if (names.contains(QLatin1String("start")) || names.contains(QLatin1String("accounts"))) {
        const auto made = largeWorkspace(report, accounts, contacts);
        if (!made) {
            report.note(made.error().sentence);
            return false;
        }
        workspace = *made;
    }
    for (const QString &name : names) {
        if (name == QLatin1String("start"))
            measureStart(report, workspace);
        else if (name == QLatin1String("accounts"))
            measureAccounts(report, workspace);
        else if (name == QLatin1String("emails"))
            measureEmails(report);
        else if (name == QLatin1String("composer"))
            measureComposer(report);
        else if (name == QLatin1String("csv"))
            measureCsv(report);
        else if (name == QLatin1String("import"))
            measureImport(report, rows);
        else
            measureScreens(report);
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const waymark::test::GuiApplication application(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addPositionalArgument(QStringLiteral("sections"), sections.join(QStringLiteral(", ")),
                               QStringLiteral("[SECTION…]"));
    const QCommandLineOption accounts(QStringLiteral("accounts"), QStringLiteral("of the large workspace"),
                                      QStringLiteral("number"), QStringLiteral("100000"));
    const QCommandLineOption contacts(QStringLiteral("contacts"), QStringLiteral("of the large workspace"),
                                      QStringLiteral("number"), QStringLiteral("1000000"));
    const QCommandLineOption rows(QStringLiteral("rows"), QStringLiteral("of the imported file"),
                                  QStringLiteral("number"), QStringLiteral("1000000"));

    const QCommandLineOption cpu(QStringLiteral("cpu"),
                                 QStringLiteral("Tell the processor's time where one thread or program does "
                                                "all of it: for a machine that is busy with other things."));
    line.addOptions({accounts, contacts, rows, cpu});
    line.process(*qApp);
    const QStringList names = wanted(line);
    if (names.isEmpty())
        return 1;
    Stopwatch::processorTime() = line.isSet(cpu);
    QTextStream out(stdout);
    out << "Medians (accounts also 95th percentiles), each beside its reference of this run.\n";
    Report report(out);
    return run(names, report, line.value(accounts).toInt(), line.value(contacts).toInt(),
               line.value(rows).toInt())
               ? 0
               : 1;
}
