// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Clock.h"
#include "core/contacts/ContactImports.h"
#include "core/csv/CsvFile.h"
#include "core/store/Store.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using namespace waymark;

/// A second process for the tests of imports: `importhelper WORKSPACE FILE CALL` imports the file, and is
/// killed where it asks for the CALLth time whether to go on. It answers 0 where it got to the end.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 1;
    const SystemClock clock;
    const auto store = Store::open(arguments.at(1), clock);
    const auto file = CsvFile::open(arguments.at(2));
    if (!store || !file)
        return 1;
    ContactImports imports({**store, clock, {}});
    const auto mapping = imports.proposedMapping(*file);
    if (!mapping)
        return 1;
    int left = arguments.at(3).toInt();
    auto future = imports.apply(*file, {*mapping, {}}, {}, [&left](qint64, qint64) {
        if (--left == 0)
            std::raise(SIGKILL);
        return true;
    });
    (*store)->drain();
    return future.result() ? 0 : 2;
}
