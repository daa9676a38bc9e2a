// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/Report.h"
#include "tests/bench/Samples.h"
#include "tests/bench/Sections.h"
#include "tests/gui/main_job/Office.h"
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/Steps.h"
#include "tests/support/Spin.h"
#include "ui/compose/LiveChecks.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/preview/web/PreviewView.h"

#include <QAbstractItemView>
#include <QElapsedTimer>

namespace waymark::bench {

namespace {

constexpr int rounds = 9;

double passed(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1000.0;
}

/// Opens the composer again and again; the first time is the engine's, the others are warm. Leaves one open.
QWidget *measureOpening(Report &report)
{
    Samples warm;
    double cold = 0;
    QWidget *composer = nullptr;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        composer = test::openComposer("rowAction0");
        if (!composer)
            return nullptr;
        if (round == 0)
            cold = passed(timer);
        else
            warm.add(passed(timer));
        if (round < rounds - 1) {
            composer->close();
            test::gone("composeWindow");
        }
    }
    report.within(QStringLiteral("the composer, ready to type, the first time"), cold, 3'000'000);
    report.within(QStringLiteral("the composer, ready to type, warm"), warm.median(), 1'000'000);
    return composer;
}

void measureFindings(Report &report, QWidget *composer)
{
    auto *checks = composer->findChild<LiveChecks *>();
    const EditorView *editor = test::editorOf(composer);
    const auto *page = editor->findChild<QWidget *>(QStringLiteral("editorWebView"));
    if (!checks || !page || !test::writeBody(composer, QStringLiteral("Hello"))) {
        report.note(QStringLiteral("The body cannot be written into, so its findings were not measured."));
        return;
    }
    Samples samples;
    for (int round = 0; round < 3 * rounds; ++round) {
        bool answered = false;
        const auto watch =
            QObject::connect(checks, &LiveChecks::answered, composer, [&answered] { answered = true; });
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(page->focusProxy(), Qt::Key_X);
        test::spinUntil([&answered] { return answered; });
        samples.add(passed(timer));
        QObject::disconnect(watch);
    }
    report.within(QStringLiteral("a key in the body to the checks' findings: median"), samples.median(),
                  100'000);
    report.within(QStringLiteral("  95th percentile"), samples.percentile(95), 100'000);
}

void measurePreview(Report &report, QWidget *composer)
{
    const PreviewPanel *panel = test::preview(composer);
    auto *list = qobject_cast<QAbstractItemView *>(test::awaited("previewRecipients"));
    const auto *view = panel ? panel->findChild<PreviewView *>() : nullptr;
    if (!view || !list) {
        report.note(QStringLiteral("The preview is not there, so it was not measured."));
        return;
    }
    list->setFocus();
    Samples samples;
    for (int round = 0; round < 3 * rounds; ++round) {
        bool painted = false;
        const auto watch =
            QObject::connect(view, &PreviewView::loadFinished, composer, [&painted] { painted = true; });
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(list, round % 2 == 0 ? Qt::Key_Down : Qt::Key_Up);
        test::spinUntil([&painted] { return painted; });
        samples.add(passed(timer));
        QObject::disconnect(watch);
    }
    report.within(QStringLiteral("the next recipient's preview, painted: median"), samples.median(), 50'000);
    report.within(QStringLiteral("  95th percentile"), samples.percentile(95), 50'000);
}

} // namespace

void measureComposer(Report &report)
{
    report.section(QStringLiteral("Validate Email and the preview, on a small workspace"));
    test::Office office;
    if (!office.open()) {
        report.note(QStringLiteral("The series could not be begun, so this was not measured."));
        return;
    }
    if (QWidget *composer = measureOpening(report)) {
        measureFindings(report, composer);
        measurePreview(report, composer);
        composer->close();
        test::gone("composeWindow");
    }
}

} // namespace waymark::bench
