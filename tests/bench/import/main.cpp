// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Clock.h"
#include "core/contacts/ContactImports.h"
#include "core/csv/CsvFile.h"
#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace waymark;

namespace {

constexpr int accounts = 1'000;

/// A workspace with accounts to import contacts into. It knows the file's role, as each does that the program
/// made: the sqlite3 shell writes its id, too, and says of no row that its role is unknown.
int make(Store &store)
{
    const auto made = store.writeAndWait<void>([](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(PickListRepository::save(transaction, {QStringLiteral("contact_role"),
                                                           QStringLiteral("gitlab_admin"),
                                                           QStringLiteral("GitLab Admin"),
                                                           1,
                                                           true,
                                                           false,
                                                           {}}));
        for (int i = 0; i < accounts; ++i) {
            Account account;
            account.id = AccountId::create();
            account.name = QStringLiteral("Account %1").arg(i);
            WAYMARK_TRY(AccountRepository::save(transaction, account));
        }
        return {};
    });
    return made ? 0 : 2;
}

/// The largest memory that this process has had, in KiB (proc(5), VmHWM).
long long mostMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

double processorSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/// Stops an import at some share of what there is to do, and prints how many milliseconds that took: what a
/// question may have to wait for, the longest time between two; what comes after the answer until nothing of
/// the import is there; and until its record is removed too, which waits for the disk.
int cancel(Store &store, const Clock &clock, const QString &path, double share)
{
    ContactImports imports({store, clock, {}});
    const auto file = CsvFile::open(path);
    const auto mapping = file ? imports.proposedMapping(*file) : failure(file.error());
    if (!mapping)
        return 2;
    QElapsedTimer since;
    since.start();
    qint64 longest = 0;
    auto future = imports.apply(*file, {*mapping, {}}, {}, [&](qint64 done, qint64 total) {
        longest = std::max(longest, since.restart());
        return double(done) < share * double(total);
    });
    // The outcome comes to this thread, which therefore has to listen.
    bool isDone = false;
    qint64 after = 0;
    future.then(QCoreApplication::instance(), [&](const Result<ImportOutcome> &outcome) {
        after = since.elapsed();
        isDone = outcome.has_value();
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    store.drain();
    const qint64 inAll = since.elapsed();
    if (isDone)
        return 2;
    std::printf("%lld %lld %lld\n", static_cast<long long>(longest), static_cast<long long>(after),
                static_cast<long long>(inAll));
    return 0;
}

int import(Store &store, const Clock &clock, const QString &path, bool isDryRun)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const double before = processorSeconds();
    ContactImports imports({store, clock, {}});
    const auto file = CsvFile::open(path);
    if (!file)
        return 2;
    const auto mapping = imports.proposedMapping(*file);
    if (!mapping)
        return 2;
    Result<ImportPlan> plan = failure(ErrorKind::Internal, {});
    if (isDryRun) {
        plan = imports.dryRun(*file, {*mapping, {}});
    } else {
        auto future = imports.apply(*file, {*mapping, {}});
        store.drain();
        const auto outcome = future.result();
        plan = outcome ? Result<ImportPlan>(outcome->plan) : Result<ImportPlan>(failure(outcome.error()));
    }
    if (!plan) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(plan.error())));
        return 2;
    }
    std::printf("%lld %.3f %lld %lld %lld %lld\n", static_cast<long long>(elapsed.elapsed()),
                processorSeconds() - before, mostMemory(), static_cast<long long>(plan->rows),
                static_cast<long long>(plan->count(ImportVerdict::New)),
                static_cast<long long>(plan->count(ImportVerdict::Update)));
    return 0;
}

} // namespace

/// `waymark_bench_import make WORKSPACE`, `… dry-run WORKSPACE FILE`, `… apply WORKSPACE FILE`: prints
/// milliseconds, seconds of the processor, the most memory in KiB, rows, new ones and updated ones.
/// `… cancel WORKSPACE FILE SHARE`: prints the milliseconds between two questions, after the last one, and
/// until all is written.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 1;
    const SystemClock clock;
    const auto store = Store::open(arguments.at(2), clock);
    if (!store)
        return 1;
    (*store)->drain();
    if (arguments.at(1) == QLatin1String("make"))
        return make(**store);
    if (arguments.at(1) == QLatin1String("cancel") && arguments.size() == 5)
        return cancel(**store, clock, arguments.at(3), arguments.at(4).toDouble());
    return arguments.size() < 4
               ? 1
               : import(**store, clock, arguments.at(3), arguments.at(1) == QLatin1String("dry-run"));
}
