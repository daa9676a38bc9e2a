// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

/// A text that a draft once had.
struct DraftRevision
{
    DraftId draft;
    int revision = 0;
    QDateTime savedAt; ///< UTC; when this text was saved, not when it was replaced.
    QJsonArray subject;
    QJsonArray preheader;
    QJsonObject body;

    bool operator==(const DraftRevision &) const = default;
};

} // namespace waymark
