// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/Store.h"
#include "tests/bench/Report.h"
#include "tests/bench/Samples.h"
#include "tests/bench/Sections.h"
#include "tests/bench/Stopwatch.h"
#include "tests/bench/WindowPaint.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/ProgramRun.h"
#include "tests/support/Spin.h"
#include "ui/accounts/list/AccountList.h"

#include <QAbstractItemView>
#include <QLineEdit>

#include <algorithm>
#include <functional>
#include <optional>

namespace waymark::bench {

namespace {

constexpr double frame = 16'000; // microseconds

/// How long it takes until what `act` changed has been painted; `changed` says when it has arrived. Nothing
/// when it never did.
std::optional<double> timeToPaint(WindowPaint &paint, const std::function<void()> &act,
                                  const std::function<bool()> &changed)
{
    const Stopwatch watch;
    paint.arm();
    act();
    if (!test::spinUntil([&] { return changed() && paint.painted(); }))
        return std::nullopt;
    return watch.microseconds();
}

void measureSwitching(Report &report, QWidget *window, QAbstractItemView *list)
{
    constexpr int switches = 200;
    Samples samples;
    WindowPaint paint(window);
    list->setFocus();
    for (int i = 0; i < switches; ++i) {
        const QModelIndex before = list->currentIndex();
        const bool last = before.row() == list->model()->rowCount() - 1;
        const auto time = timeToPaint(
            paint, [list, last] { QTest::keyClick(list, last ? Qt::Key_Home : Qt::Key_Down); },
            [list, before] { return list->currentIndex() != before; });
        if (!time) {
            report.note(QStringLiteral("The next account was not shown, so switching was not measured."));
            return;
        }
        samples.add(*time);
    }
    report.within(QStringLiteral("the next account's 360, key to paint: median"), samples.median(), frame);
    report.within(QStringLiteral("  95th percentile"), samples.percentile(95), frame);
}

/// The words that people look for, each typed key by key.
const QStringList words{QStringLiteral("north"), QStringLiteral("robot"), QStringLiteral("systems"),
                        QStringLiteral("xq")};

void measureFilter(Report &report, const std::function<Connection &()> &reader, QWidget *window,
                   QLineEdit *filter, QAbstractItemView *list)
{
    Samples keys;
    Samples bare;
    WindowPaint paint(window);
    for (const QString &word : words) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            bool changed = false;
            const auto watch =
                QObject::connect(list->model(), &QAbstractItemModel::modelReset, window, [&changed, &paint] {
                    changed = true;
                    paint.arm(); // What was painted before is of no account.
                });
            const auto time = timeToPaint(
                paint, [&] { QTest::keyClicks(filter, word.mid(length - 1, 1)); },
                [&changed] { return changed; });
            QObject::disconnect(watch);
            if (!time) {
                report.note(QStringLiteral("The filter showed nothing new, so it was not measured."));
                return;
            }
            keys.add(*time);
            AccountQuery query;
            query.text = word.left(length);
            bare.add(measure(1, [&] {
                         const auto numbers = AccountRepository::numbers(reader(), query);
                         const auto shown = std::min<std::size_t>(numbers->size(), 200);
                         (void)AccountRepository::rows(
                             reader(), QList<qint64>(numbers->begin(), numbers->begin() + shown));
                     }).median());
        }
        filter->clear();
        test::spinUntil([list] { return list->model()->rowCount() > 0; });
    }
    report.within(QStringLiteral("a key in the account filter to the new rows: 95th percentile"),
                  keys.percentile(95), 30'000);
    report.ratio(QStringLiteral("  the same, median"), keys.median(), QStringLiteral("the bare query"),
                 bare.median(), 2.0);
    report.ratio(QStringLiteral("  the same, 95th percentile"), keys.percentile(95),
                 QStringLiteral("the bare query"), bare.percentile(95), 2.0);
}

} // namespace

void measureAccounts(Report &report, const QString &workspace)
{
    report.section(QStringLiteral("Accounts of the large workspace, on the GUI's thread"));
    test::ProgramRun run(workspace);
    if (const auto started = run.start(); !started) {
        report.note(started.error().sentence);
        return;
    }
    QWidget *window = run.window();
    window->resize(1440, 900);
    run.go("accounts");
    auto *list = qobject_cast<QAbstractItemView *>(test::awaited("accountList"));
    auto *filter = qobject_cast<QLineEdit *>(test::awaited("accountFilter"));
    if (!list || !filter) {
        report.note(QStringLiteral("The list of accounts is not there, so this was not measured."));
        return;
    }
    // Everybody's, which is what the bare query asks for.
    if (!test::pick("accountWhose", AccountList::tr("All accounts"))) {
        report.note(QStringLiteral("All accounts cannot be listed, so this was not measured."));
        return;
    }
    measureSwitching(report, window, list);
    measureFilter(
        report, [&run]() -> Connection & { return run.program().store()->reader(); }, window, filter, list);
}

} // namespace waymark::bench
