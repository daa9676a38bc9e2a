// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A token that can be put into a line.
struct TokenChoice
{
    QString name;         ///< As in documents: "contact.first_name".
    QString label;        ///< What a person reads: "First name".
    QString group = {};   ///< The heading that it stands under: "Contact".
    QString example = {}; ///< What it stands for, shown with the label.

    bool operator==(const TokenChoice &) const = default;
};

} // namespace waymark
