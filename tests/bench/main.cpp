// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/work/Account360.h"
#include "core/work/ChecklistData.h"
#include "core/work/PreparedEmail.h"
#include "core/work/TodayData.h"
#include "tests/bench/CsvBench.h"
#include "tests/core/work/WorkHouse.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <functional>

// Times the program's slow things as medians, each beside a reference of the same run: the machine's speed
// drifts, the ratio holds.

namespace {

using namespace waymark;

constexpr int rounds = 51;

/// The median of the runs, in microseconds.
double median(const std::function<void()> &work)
{
    QList<qint64> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(timer.nsecsElapsed());
    }
    std::ranges::sort(times);
    return static_cast<double>(times.at(rounds / 2)) / 1000.0;
}

void row(QTextStream &out, const char *what, double time, const char *against, double reference)
{
    out << qSetFieldWidth(46) << Qt::left << QString::fromLatin1(what) << qSetFieldWidth(12) << Qt::right
        << QString::number(time, 'f', 1) << qSetFieldWidth(0) << " us   " << qSetFieldWidth(8)
        << QString::number(time / reference, 'f', 3) << qSetFieldWidth(0) << " x  " << against << " ("
        << QString::number(reference, 'f', 1) << " us)\n";
}

void measureEmails(QTextStream &out, WorkHouse &house)
{
    const Account account = house.addAccount(QStringLiteral("Measured Works"));
    const Contact contact =
        house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@measured.example"));
    const Task task = house.taskOf(house.addSeries(account), "quick-guide");
    const auto draft = house.begin(task.id);
    const auto facts = EmailFacts::read(house.context(), draft->id);
    const auto prepared = PreparedEmail::of(*facts);
    const double compiled = median([&] { (void)PreparedEmail::of(*facts)->render(contact.id); });
    const double rendered = median([&] { (void)prepared->render(contact.id); });
    const double message = median([&] {
        (void)prepared->message(contact.id, QStringLiteral("<bench@waymark.example>"),
                                house.store.clock().now());
    });
    row(out, "one more recipient, merged and rendered", rendered, "compiling the email and rendering it once",
        compiled);
    row(out, "one whole message", message, "rendering its parts", rendered);
}

void measureScreens(QTextStream &out, WorkHouse &house)
{
    AccountQuery query;
    const double bare = median([&] { (void)AccountRepository::list(house.reader(), query); });
    const auto accounts = AccountRepository::list(house.reader(), query);
    const AccountId account = accounts->first().id;
    const auto three60 = readAccount360(house.context(), account);
    const double today = median([&] { (void)readToday(house.context()); });
    const double whole = median([&] { (void)readAccount360(house.context(), account); });
    row(out, "Today", today, "reading a window of accounts", bare);
    row(out, "a Customer 360", whole, "reading a window of accounts", bare);
    if (three60 && !three60->openCtas.isEmpty()) {
        const CtaId cta = three60->openCtas.first().cta.id;
        row(out, "a checklist", median([&] { (void)readChecklist(house.context(), cta); }),
            "reading a window of accounts", bare);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    out << "Medians of " << rounds << " rounds on the sample workspace.\n";
    WorkHouse house(true);
    measureEmails(out, house);
    measureScreens(out, house);
    bench::measureCsv(out);
    return 0;
}
