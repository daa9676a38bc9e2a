// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"
#include "core/protocol/SetError.h"
#include "core/protocol/TypeSchema.h"
#include "core/service/objects/StoredObject.h"
#include "core/service/sending/MessageReplacement.h"

#include <QJsonObject>

namespace waymark {

struct MethodContext;

/// What a person does to an email on its way, or to one recipient's: the states that a client may write, from
/// which others, and what follows. The worker's own steps are DeliveryQueue's.
class SendingUpdate
{
public:
    /// An outcome for the client, or an error of the database.
    using Checked = Result<SetOutcome<void>>;

    explicit SendingUpdate(MethodContext &context) : m_context(context), m_replacement(context) {}

    /// Whether the type is one of the two.
    static bool concerns(const TypeSchema &type);

    /// Whether `object` may become `changed`; corrects what the server decides.
    Checked check(const TypeSchema &type, const StoredObject &object, QJsonObject &changed);
    /// After it was written.
    Result<void> finish(const TypeSchema &type, const StoredObject &before, const QJsonObject &changed);

private:
    Checked checkSubmission(const StoredObject &object, QJsonObject &changed);
    Checked checkRecall(const QString &uid, QJsonObject &changed) const;
    Checked checkRelease(const Submission &before, QJsonObject &changed) const;
    Checked checkDelivery(const StoredObject &object, QJsonObject &changed);
    Checked checkAgain(const Delivery &before) const;
    Result<void> finishSubmission(const StoredObject &before, const QJsonObject &changed);
    Result<void> cancelAll(const QString &submission);
    Result<void> finishDelivery(const StoredObject &before, const QJsonObject &changed);
    Result<QString> callerName() const;

    MethodContext &m_context;
    MessageReplacement m_replacement;
};

} // namespace waymark
