// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Hands.h"
#include "tests/gui/support/Steps.h"
#include "tests/gui/tour/Scenes.h"
#include "tests/support/Spin.h"

#include <QWidget>

namespace waymark::test {

namespace {

constexpr int smallestPaper = 300;
// The lowest part of a previewed email has its footer's words, so that part is only painted with the whole.
constexpr double foot = 0.85;

QWidget *composer(Stage &stage)
{
    if (QWidget *open = seen("composeWindow"))
        return open;
    stage.run.go("accounts");
    if (!chooseRow("accountList", QStringLiteral("Halcyon Freight")) ||
        !chooseRow("checklistSteps", QStringLiteral("Quick guide")))
        return nullptr;
    QWidget *window = openComposer(seen("rowAction0") ? "rowAction0" : "rowAction1");
    if (window)
        window->resize(1440, 900);
    return window;
}

bool takePreview(Stage &stage, QWidget *window, int mode, const char *name)
{
    const bool isPage = mode < 3;
    // The paper grows to its email's height once the page has told it.
    const auto grown = [] {
        const QWidget *page = seen("previewWebView");
        return page && page->height() > smallestPaper;
    };
    return chooseSegment("previewMode", mode) &&
           (!isPage || (spinUntil(grown) && painted("previewWebView", foot))) &&
           stage.camera.take(name, window);
}

} // namespace

bool composeScene(Stage &stage)
{
    QWidget *window = composer(stage);
    if (!window || !painted("editorWebView"))
        return false;
    Camera &camera = stage.camera;
    bool whole = camera.take("compose", window);
    whole = click("composeShowValues") && camera.take("compose-values", window) && whole;
    whole = click("composeShowValues") && whole;
    whole = writeBody(window, QStringLiteral("Written in the tour. ")) &&
            camera.take("compose-written", window) && whole;
    whole = click("formatLink") && awaited("targetDialog") && camera.take("compose-link", window) &&
            click("cancel") && gone("targetDialog") && whole;
    for (const char *name : {"Beatriz", "Declan"})
        whole = chooseRow("composeRecipients", QLatin1String(name)) &&
                press("composeRecipients", Qt::Key_Space) && whole;
    whole = camera.take("compose-fewer-recipients", window) && whole;
    // An email without a subject may not go on.
    whole = write("composeSubject", QString()) && click("composePreview") &&
            camera.take("compose-errors", window) && whole;
    return write("composeSubject", QStringLiteral("Your first GitLab step")) && whole;
}

bool previewScene(Stage &stage)
{
    QWidget *window = composer(stage);
    if (!window || !preview(window))
        return false;
    bool whole = takePreview(stage, window, 0, "preview-desktop");
    whole = takePreview(stage, window, 1, "preview-phone") && whole;
    whole = takePreview(stage, window, 2, "preview-dark") && whole;
    whole = takePreview(stage, window, 3, "preview-plain-text") && whole;
    whole = takePreview(stage, window, 0, "preview-desktop") && whole;
    whole = click("previewMark") && painted("previewWebView") &&
            stage.camera.take("preview-marked-values", window) && click("previewMark") && whole;
    // Only offered where the program has a way to send a test.
    if (seen("previewTest"))
        whole = click("previewTest") && awaited("testMailDialog") &&
                stage.camera.take("preview-test-mail", window) && click("cancel") && gone("testMailDialog") &&
                whole;
    return whole;
}

bool sendScene(Stage &stage)
{
    if (!seen("previewSend") && !(composer(stage) && preview(composer(stage))))
        return false;
    return click("previewSend") && gone("composeWindow") && awaited("toast") && stage.take("send-toast");
}

} // namespace waymark::test
