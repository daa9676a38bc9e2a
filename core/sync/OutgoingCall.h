// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace waymark {

/// What one call to `/set` is made of.
struct OutgoingCall
{
    QJsonObject create;
    QJsonObject update;
    QJsonArray destroy;
    QJsonObject ifRevs;
    QJsonArray contents; ///< What AnswerSettlement needs to know of each.

    bool isEmpty() const { return contents.isEmpty(); }
};

} // namespace waymark
