// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/work/Account360.h"
#include "core/work/ChecklistData.h"
#include "core/work/TodayData.h"
#include "tests/bench/Report.h"
#include "tests/bench/Samples.h"
#include "tests/bench/Sections.h"
#include "tests/core/work/WorkHouse.h"

namespace waymark::bench {

void measureScreens(Report &report)
{
    constexpr int rounds = 51;
    report.section(QStringLiteral("What screens read, on the sample workspace"));
    WorkHouse house(true);
    const AccountQuery query;
    const double bare =
        measure(rounds, [&] { (void)AccountRepository::list(house.reader(), query); }).median();
    const QString beside = QStringLiteral("a window of accounts");
    const AccountId account = AccountRepository::list(house.reader(), query)->first().id;
    const auto timeOf = [](const auto &read) { return measure(rounds, read).median(); };
    report.ratio(QStringLiteral("Today"), timeOf([&] { (void)readToday(house.context()); }), beside, bare);
    report.ratio(QStringLiteral("a Customer 360"),
                 timeOf([&] { (void)readAccount360(house.context(), account); }), beside, bare);
    const auto data = readAccount360(house.context(), account);
    if (data && !data->openCtas.isEmpty())
        report.ratio(QStringLiteral("a checklist"),
                     timeOf([&] { (void)readChecklist(house.context(), data->openCtas.first().cta.id); }),
                     beside, bare);
}

} // namespace waymark::bench
