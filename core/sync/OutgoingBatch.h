// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/OutgoingEmails.h"

#include <QJsonArray>

namespace waymark {

/// How much goes into one request.
struct BatchLimits
{
    int objects = 500;              ///< Of one call: the session's maxObjectsInSet.
    int calls = 32;                 ///< The session's maxCallsInRequest.
    qint64 bytes = 4 * 1024 * 1024; ///< Of all objects together; below the session's maxSizeRequest.
    UploadedMessages uploaded;      ///< The server has these.
};

/// Local changes as the calls of one request.
struct OutgoingBatch
{
    /// JMAP's method calls: [["Contact/set", {"accountId": …, "create": …, "update": …, "destroy": …,
    /// "ifRevs": …}, "0"], …].
    QJsonArray methodCalls;
    /// What AnswerSettlement needs to know of them when the answer is there.
    QJsonArray contents;

    bool isEmpty() const { return methodCalls.isEmpty(); }
};

} // namespace waymark
