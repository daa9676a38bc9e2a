// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/MethodCall.h"
#include "core/sync/wire/WireFailure.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace waymark {

/// The response to a request of method calls (RFC 8620, section 3.4).
struct JmapAnswer
{
    Q_DECLARE_TR_FUNCTIONS(waymark::JmapAnswer)
public:
    QList<MethodCall> responses;
    QJsonArray methodResponses; ///< The same as they came.
    QString sessionState;

    /// Fails with Remedy::Person where it is not of the form.
    static WireOutcome<JmapAnswer> read(const QJsonObject &object);

    /// The arguments of the response `name` to the call `id`; null where there is none.
    const QJsonObject *find(const QString &id, const QString &name) const;
    /// The type of the method error that the call `id` was answered; empty without one.
    QString errorOf(const QString &id) const;
};

} // namespace waymark
