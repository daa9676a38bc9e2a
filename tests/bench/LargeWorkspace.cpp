// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/LargeWorkspace.h"

#include "core/base/Clock.h"
#include "core/store/Store.h"
#include "core/store/WorkspaceFile.h"
#include "core/work/generator/WorkspaceGenerator.h"
#include "tests/bench/Report.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

namespace waymark::bench {

Result<QString> largeWorkspace(Report &report, int accounts, int contacts)
{
    const QDir beside(QCoreApplication::applicationDirPath());
    const QString name = QStringLiteral("large-%1-%2").arg(accounts).arg(contacts);
    if (beside.exists(name))
        return beside.filePath(name);

    report.section(
        QStringLiteral("A workspace with %1 accounts and %2 contacts").arg(accounts).arg(contacts));
    const QString unfinished = name + QStringLiteral(".part");
    QDir(beside.filePath(unfinished)).removeRecursively();
    beside.mkpath(unfinished);
    GeneratorPlan plan;
    plan.accounts = accounts;
    plan.contacts = contacts;
    plan.today = QDate(2026, 11, 18);
    {
        const FixedClock morning(plan.now());
        const auto store = Store::open(WorkspaceFile::inProfile(beside.filePath(unfinished)), morning);
        if (!store)
            return failure(store.error());
        QElapsedTimer timer;
        timer.start();
        const auto made = WorkspaceGenerator(**store, plan).run();
        WAYMARK_TRY(made);
        report.rate(QStringLiteral("rows generated"), made->total() * 1000.0 / double(timer.elapsed()),
                    50'000);
    }
    {
        // What is done once in the life of a workspace is done: every start but the first finds it so.
        const SystemClock clock;
        const auto store = Store::open(WorkspaceFile::inProfile(beside.filePath(unfinished)), clock);
        if (!store)
            return failure(store.error());
        (*store)->drain();
    }
    if (!QDir().rename(beside.filePath(unfinished), beside.filePath(name)))
        return failure(ErrorKind::Io, QStringLiteral("The large workspace cannot be given its name."));
    return beside.filePath(name);
}

} // namespace waymark::bench
