// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QCoreApplication>
#include <QJsonObject>

namespace waymark {

/// The words that the editor's page itself shows or says, in the person's language.
class EditorTexts
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EditorTexts)
public:
    /// By the names of `Texts` in `resources/editor/src/settings.ts`.
    static QJsonObject all();
};

} // namespace waymark
