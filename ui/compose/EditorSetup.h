// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QColor>
#include <QHash>
#include <QString>

class QWidget;

namespace waymark {

class EditorView;

/// Gives the editor all tokens that exist, each with what it stands for, as far as `values` (name → text) has
/// it.
void setUpTokens(EditorView &editor, const QHash<QString, QString> &values = {});

/// The colours that the editor's page asks for, as they are on `widget`.
QHash<QString, QColor> editorColours(const QWidget &widget);

} // namespace waymark
