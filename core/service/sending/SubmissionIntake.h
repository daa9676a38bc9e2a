// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/SetError.h"
#include "core/service/sending/Dispatches.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace waymark {

struct MethodContext;
struct StoredObject;

/// What a create of a Submission must be beyond the schema table, and what the server makes of it: a Delivery
/// a recipient, and the worker's rows. In the transaction of the request, so all of it or nothing.
class SubmissionIntake
{
public:
    /// An outcome for the client, or an error of the database.
    using Checked = Result<SetOutcome<void>>;

    /// How long an undo window can be, in milliseconds; beyond that a clock is wrong.
    static constexpr qint64 longestWindow = qint64(15) * 60'000;

    explicit SubmissionIntake(MethodContext &context) : m_context(context) {}

    /// Whether `content`, of which the schema table knows nothing wrong, may be sent; adds what the server
    /// sets.
    Checked check(QJsonObject &content);
    /// After the Submission was written as `uid`.
    Result<void> finish(const QString &uid, const QString &createHash, const QJsonObject &content);

private:
    struct Message
    {
        QJsonObject recipient;
        QString subject;
    };

    Checked checkDraft(QJsonObject &content);
    Checked checkFree(const QJsonObject &content);
    Result<bool> hasComeBack(const StoredObject &before) const;
    Result<QString> firstUnseen(const QJsonObject &content) const;
    Checked alreadyThere(const QString &submission) const;
    Checked checkTask(const QJsonObject &content) const;
    Checked checkSender(QJsonObject &content) const;
    Checked checkOrganisation() const;
    Checked checkRecipients(const QJsonObject &content, const StoredObject &draft);
    Checked checkRecipient(const QJsonObject &content, const QJsonObject &recipient,
                           const StoredObject &contact, bool isProgram);
    Checked checkMessage(const QJsonObject &content, const QJsonObject &recipient);
    Result<void> makeDelivery(const QString &uid, const QString &createHash, const Submission &submission,
                              const Message &message);

    MethodContext &m_context;
    QList<Message> m_messages;
    bool m_isAnew = false; ///< Another one of the draft came back.
};

} // namespace waymark
