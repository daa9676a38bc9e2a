// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/MethodCall.h"
#include "core/protocol/ProblemDetails.h"
#include "core/protocol/ProtocolLimits.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace waymark {

/// A request of RFC 8620, section 3.3.
struct JmapRequest
{
    QSet<QString> using_; ///< Capabilities.
    QList<MethodCall> calls;
    QHash<QString, QString> createdIds; ///< Creation id to id.
    bool hasCreatedIds = false;         ///< The response has them only if the request did.

    /// Reads one, within `limits`; says notJSON, notRequest, limit or unknownCapability otherwise.
    static RequestOutcome<JmapRequest> read(const QByteArray &body, const ProtocolLimits &limits);

    /// Whether any of its calls may change something.
    bool mutates() const;
};

/// The capabilities that a request may name.
const QString &coreCapability();
const QString &programsCapability();

} // namespace waymark
