// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"
#include "core/sync/SyncConnection.h"
#include "core/sync/SyncParts.h"
#include "core/sync/wire/JmapClient.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace waymark {

/// Gets the messages of one email that the team's server has and this device has not, since another device or
/// a colleague sent it, and keeps them. Works on the thread that made it, and only once.
class MessageDownload : public QObject
{
    Q_OBJECT
public:
    /// `done` is called once, unless this goes first.
    using Done = std::function<void(const Result<void> &)>;

    MessageDownload(const SyncParts &parts, const SyncConnection &connection, const QString &token,
                    const SubmissionId &submission, Done done, QObject *parent = nullptr);

    void start();

private:
    Result<void> findMissing();
    void ask(const JmapSession &session);
    void take(const JmapAnswer &answer);
    void fetchNext();
    void keep(const DeliveryId &delivery, const QByteArray &message);
    void fail(const WireFailure &failure);
    void end(const Result<void> &result);

    const SyncParts m_parts;
    const SyncConnection m_connection;
    const SubmissionId m_submission;
    const Done m_done;
    JmapClient m_client;
    JmapSession m_session;
    QList<DeliveryId> m_missing;
    QHash<QString, QString> m_blobs; ///< By the uids of the deliveries.
};

} // namespace waymark
