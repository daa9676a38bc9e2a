// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

class Connection;

/// Ids of blobs by the Message-IDs of the messages that they are: a delivery to a corrected address has
/// another.
using UploadedMessages = QHash<QString, QString>;

/// Emails that the team's server is to send: their messages are uploaded first, then each is created with its
/// recipients. From then on only its state is changed from here, and the server's stands where both did. What
/// becomes of those that it does not send: StoppedEmails.
class OutgoingEmails
{
public:
    struct Message
    {
        DeliveryId delivery;
        QString messageId;
        QByteArray bytes; ///< Empty where the workspace does not have it any more.
    };

    /// The next message that has to be uploaded; none where all are among `uploaded`.
    static Result<std::optional<Message>> nextUpload(Connection &connection,
                                                     const UploadedMessages &uploaded);

    /// Whether an email that the server does not have is to be created there now. One that is held, or waits
    /// for a person, is not yet; one that was taken back never is.
    enum class Creation { Now, NotYet, Never };
    static Creation creationOf(const QJsonObject &submissionRow);
    /// `recipients` of the Submission, one for each delivery that is to leave; none as long as a message of
    /// it is not among `uploaded`.
    static Result<std::optional<QJsonArray>> recipients(Connection &connection, const QString &submission,
                                                        const UploadedMessages &uploaded);
    /// `resultsSeen` of the Submission: the emails of its draft that had ended, as far as this device knew,
    /// when it was sent.
    static Result<QJsonObject> resultsSeen(Connection &connection, const QString &submission);
    /// It is in a request: from now on the server may have it, whatever is heard of that.
    static Result<void> handOver(Connection &connection, const QString &submission);
    /// What a client may write of `patch`: the server refuses a moment beside a state.
    static QJsonObject writable(const QJsonObject &patch);
    /// Whether a delivery that the server has got a message of its own here, to a corrected address.
    static bool isReplaced(const QJsonObject &base, const QJsonObject &deliveryRow);
    /// `replacement` of that Delivery; none as long as the message is not among `uploaded`.
    static Result<std::optional<QJsonObject>> replacement(Connection &connection, const QString &delivery,
                                                          const UploadedMessages &uploaded);

    /// What a person did to an email here and the server has not heard of yet stands as long as the server
    /// may still follow it, however far the email has come there meanwhile. `base` is empty where nothing was
    /// agreed: then only that it was taken back is sure to be this device's.
    static void keepAct(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs,
                        QJsonObject *merged);
    /// Whether the server has yet to hear that another email of the draft was taken back: it takes one only.
    static Result<bool> isBehindRecall(Connection &connection, const QString &draft,
                                       const QString &submission);
    /// Emails of the draft that are to leave, or wait, and that the server never had.
    static Result<QList<SubmissionId>> neverThereOf(Connection &connection, const QString &draft,
                                                    const QString &except);
    /// States of a Submission in which the server takes it back, as the wire has them.
    static QStringList recallableStates();
};

} // namespace waymark
