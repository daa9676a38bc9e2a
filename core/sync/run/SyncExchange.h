// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/run/ChangeTeller.h"
#include "core/sync/run/SyncMeter.h"
#include "core/sync/run/SyncNotes.h"
#include "core/sync/run/SyncPull.h"
#include "core/sync/run/SyncPush.h"

#include <QCoreApplication>

#include <optional>

namespace waymark {

/// What is asked of the server next, and what becomes of its answer: decided from the rows as they are. Knows
/// no network. Works on the caller's thread, which may wait for the workspace's writer.
class SyncExchange
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SyncExchange)
public:
    struct Request
    {
        QByteArray body;
        qint64 sequence = 0;   ///< The device's number of it; 0 where it changes nothing.
        bool isUpload = false; ///< `body` is a message (RFC 5322) to be uploaded, and no calls.
    };

    explicit SyncExchange(Store &store);

    /// A line was opened: what the server offers. Everything is to be looked at.
    void begin(const JmapSession &session);
    /// What the server answers from here on may be another one's, or the same one's from a copy.
    void lookAtAll();
    /// Something may have been missed.
    void wantAll() { m_pull.wantAll(); }
    Result<void> want(const QHash<QString, QString> &states) { return m_pull.want(states); }
    /// Something may wait to be sent.
    void setDirty() { m_isDirty = true; }

    /// The next request; none where nothing is to be exchanged for now.
    Result<std::optional<Request>> next();
    /// Takes over the answer to it: what was refused in it, or an error of the workspace.
    Result<std::optional<WireFailure>> take(const JmapAnswer &answer);
    /// The message that was to be uploaded is this blob.
    void takeUploaded(const QString &blob);
    /// Does what the server's limits or its numbers ask for; false where that is no help.
    Result<bool> mend(const WireFailure &failure);
    /// Notes that both sides are the same `now`.
    Result<void> noteSynced(const QDateTime &before, const QDateTime &now);

    bool isCaughtUp() const { return m_isCaughtUp; }
    SyncMeter &meter() { return m_meter; }

private:
    using Next = Result<std::optional<Request>>;
    using Refusal = std::optional<WireFailure>;

    enum class Kind { Nothing, Probe, Upload, Changes, Count, Page };

    Next nextUpload();
    Next nextPush();
    Next nextPull();
    Next asked(Kind kind, const QByteArray &body, qint64 sequence = 0);
    Result<Refusal> takeSettled(const JmapAnswer &answer);
    Result<Refusal> takePage(const JmapAnswer &answer);
    Result<bool> mendUpload(const WireFailure &failure);
    Result<void> restart();
    Result<void> catchUp();

    Store &m_store;
    SyncNotes m_notes;
    ChangeTeller m_told;
    SyncPush m_push;
    SyncPull m_pull;
    SyncMeter m_meter;
    Kind m_kind = Kind::Nothing; ///< Of the request under way.
    bool m_isProbed = false;     ///< The server is the one whose states we know.
    bool m_isCaughtUp = false;   ///< Everything was looked at since the line was opened.
    bool m_isDirty = true;
    int m_futile = 0; ///< Requests in a row that brought nothing on.
};

} // namespace waymark
