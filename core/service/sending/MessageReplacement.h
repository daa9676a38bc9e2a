// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/protocol/SetError.h"

#include <QJsonObject>

namespace waymark {

struct MethodContext;
struct StoredObject;

/// A new message for a recipient whose address was refused, or bounced, and has been corrected: it takes the
/// old one's place in the same Delivery. In the transaction of the request.
class MessageReplacement
{
public:
    using Checked = Result<SetOutcome<void>>;

    explicit MessageReplacement(MethodContext &context) : m_context(context) {}

    /// Whether a client wants one.
    static bool isWanted(const QJsonObject &changed);
    /// Whether the Delivery `object` may get it; puts what the server says of the message into `changed`.
    Checked check(const StoredObject &object, QJsonObject &changed);
    /// After the Delivery was written.
    Result<void> finish(const QString &delivery) const;

private:
    Checked checkRecipient(const StoredObject &submission, const Delivery &before) const;
    Checked checkToken(const StoredObject &submission, const Delivery &before) const;
    Checked checkMessage(const StoredObject &submission, QJsonObject &changed) const;
    QString said(const char *name) const { return m_message.value(QLatin1String(name)).toString(); }

    MethodContext &m_context;
    QJsonObject m_message;
};

} // namespace waymark
