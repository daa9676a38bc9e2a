// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/EditorSetup.h"

#include "core/email/TokenRegistry.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/theme/ThemeColors.h"

namespace waymark {

void setUpTokens(EditorView &editor, const QHash<QString, QString> &values)
{
    QList<EditorToken> tokens;
    for (const TokenInfo &token : TokenRegistry::all())
        tokens.append({token.name, token.label(), values.value(token.name)});
    editor.setTokens(tokens);
}

QHash<QString, QColor> editorColours(const QWidget &widget)
{
    static constexpr const char *names[] = {
        "accent.border",  "accent.fill",    "accent.focus", "accent.mark",   "accent.text",  "accent.tint",
        "bg.hover",       "bg.pane",        "bg.raised",    "bg.selected",   "bg.surface",   "border.button",
        "border.control", "border.default", "neutral.tint", "text.onAccent", "text.primary", "text.secondary",
        "text.tertiary",  "warning.border", "warning.text", "warning.tint"};
    QHash<QString, QColor> colours;
    for (const char *name : names) {
        const QString key = QString::fromLatin1(name);
        if (const auto known = colorFromName(key))
            colours.insert(key, color(*known, &widget));
    }
    return colours;
}

} // namespace waymark
