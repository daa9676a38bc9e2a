// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/web/DarkSimulation.h"

#include <QWebEngineScript>

namespace waymark::DarkSimulation {

namespace {

// A media rule is switched on by writing a condition into it that always holds. Inverting and turning the hue
// back keeps each colour's hue and turns its lightness round; 0.91 leaves white at #171717 instead of black.
constexpr char source[] = R"js(
(() => {
    let hints = 0;
    const dark = /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/;
    for (const sheet of document.styleSheets) {
        // A sheet that was to come from elsewhere did not, and may not be looked into either.
        if (sheet.href !== null)
            continue;
        for (const rule of sheet.cssRules) {
            if (!(rule instanceof CSSMediaRule) || !dark.test(rule.media.mediaText))
                continue;
            rule.media.mediaText = rule.media.mediaText.replace(dark, '(min-width: 0px)');
            hints += 1;
        }
    }
    const style = document.createElement('style');
    style.textContent = hints > 0
        ? ':root { color-scheme: dark; }'
        : 'html { background: #fff; filter: invert(0.91) hue-rotate(180deg); }'
          + 'img { filter: invert(1) hue-rotate(180deg); }';
    document.head.append(style);
})();
)js";

} // namespace

QWebEngineScript script()
{
    QWebEngineScript script;
    script.setName(QStringLiteral("darkSimulation"));
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(QString::fromLatin1(source));
    return script;
}

} // namespace waymark::DarkSimulation
