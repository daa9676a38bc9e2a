// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Clock.h"
#include "core/store/Restore.h"
#include "core/store/SettingRepository.h"
#include "core/store/Store.h"
#include "core/store/WorkspaceArchive.h"
#include "core/store/WriteTransaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace waymark;

namespace {

/// Keeps the workspace open until its input ends.
int hold()
{
    std::puts("open");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

/// Writes numbered settings for ever; says each number once it is committed.
int write(Store &store)
{
    for (int i = 1;; ++i) {
        const auto written = store.writeAndWait<void>([i](WriteTransaction &transaction) {
            return SettingRepository::setValue(transaction, QStringLiteral("number.%1").arg(i),
                                               QString(2000, QLatin1Char('x')));
        });
        if (!written)
            return 2;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

/// Puts one backup after the other in the workspace's place for ever; says each number once it is done.
int restore(const QString &path)
{
    const QStringList backups{path + QStringLiteral(".2026-11-16.backup"),
                              path + QStringLiteral(".2026-11-17.backup")};
    const QDateTime start(QDate(2026, 11, 18), QTime(8, 0), Qt::UTC);
    for (int i = 1;; ++i) {
        if (!Restore::run(path, backups.at(i % 2), start.addMSecs(i)))
            return 2;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

/// Packs the workspace into a file, or unpacks that, for ever.
int pack(const QString &path)
{
    const QString file = QFileInfo(path).absolutePath() + QStringLiteral("/out/export.waymark-export");
    for (int i = 1;; ++i) {
        QFile::remove(file);
        if (!WorkspaceArchive::pack(path, file))
            return 2;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

/// A second process for the tests of the store: `storehelper hold|write|restore|pack FILE`.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 1;
    if (arguments.at(1) == QLatin1String("restore"))
        return restore(arguments.at(2));
    if (arguments.at(1) == QLatin1String("pack"))
        return pack(arguments.at(2));
    const SystemClock clock;
    const auto store = Store::open(arguments.at(2), clock);
    if (!store) {
        std::puts(qPrintable(describe(store.error())));
        std::fflush(stdout);
        return 1;
    }
    return arguments.at(1) == QLatin1String("hold") ? hold() : write(**store);
}
