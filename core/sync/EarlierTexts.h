// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/OutgoingCall.h"
#include "core/sync/RemotePage.h"
#include "core/sync/SyncType.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace waymark {

class Connection;
class SharedReferences;
class WriteTransaction;

/// The earlier texts of drafts (DraftRevisions), which every replica is to have. They are no rows of the
/// journal and hardly ever change, so nothing is merged: the server's stands, unless the text here was
/// rewritten since. Table sync_text says what the server has; triggers keep it true.
class EarlierTexts
{
public:
    /// The type on the server. It is none of syncTypes().
    static const SyncType &type();

    /// The next ones that the server does not have as they are here, as a call; no more than `most`, or about
    /// `bytes`.
    static Result<OutgoingCall> collect(WriteTransaction &transaction, SharedReferences &references, int most,
                                        qint64 bytes);
    /// The server has it, at this revision.
    static Result<void> agree(Connection &connection, const QString &uid, qint64 rev, qint64 seen);
    /// The server does not take it as it is: it stays here, and RefusedTexts tells.
    static Result<void> refuse(WriteTransaction &transaction, const QString &uid, const QJsonObject &error);
    /// The server does not have it any more.
    static Result<void> forget(Connection &connection, const QString &uid);

    /// Takes over a page of them.
    static Result<AppliedCounts> apply(WriteTransaction &transaction, const RemotePage &page);

    /// All that are here are to be sent, to a server of which nothing is known.
    static Result<void> sendAll(Connection &connection);
    /// Ends comparing anew: those that the server did not tell of went there, or were lost with a backup.
    static Result<void> finishResync(WriteTransaction &transaction, qint64 resync, bool wasRestored);
    /// The draft goes from this device: of its earlier texts those that the server never got are set aside,
    /// each under the draft's `name`, but for `known`, which it has as the draft's own.
    static Result<void> setAside(WriteTransaction &transaction, const QString &draft, const QString &name,
                                 const std::optional<QJsonObject> &known);
    /// The draft is another object from now on, and so are its texts.
    static Result<void> followDraft(Connection &connection, const QString &draft);
};

} // namespace waymark
