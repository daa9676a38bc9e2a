// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A token as the editor offers and draws it.
struct EditorToken
{
    QString name;        ///< As in the document: `contact.first_name`.
    QString label;       ///< On the chip, translated: "First name".
    QString description; ///< Second line in the list of suggestions; may be empty.

    bool operator==(const EditorToken &) const = default;
};

} // namespace waymark
