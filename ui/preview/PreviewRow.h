// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QString>

namespace waymark {

/// One recipient of a preview.
struct PreviewRow
{
    ContactId contact;
    QString name;
    QString address;
    QString blocked; ///< Why it cannot leave; empty when it can.
    QString note;    ///< What the person should know: "Uses 1 stand-in".
    bool seen = false;

    bool operator==(const PreviewRow &) const = default;
};

} // namespace waymark
