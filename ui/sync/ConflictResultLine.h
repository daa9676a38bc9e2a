// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/WordChange.h"

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// One line of what a conflict is going to be.
struct ConflictResultLine
{
    QString label;
    std::optional<QList<WordChange>> words; ///< None while nothing is chosen.

    bool operator==(const ConflictResultLine &) const = default;
};

} // namespace waymark
