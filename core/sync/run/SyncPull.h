// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/sync/RemotePage.h"
#include "core/sync/wire/JmapAnswer.h"
#include "core/sync/wire/JmapSession.h"

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace waymark {

class Store;

/// Fetching what was changed elsewhere: which types are to be asked, from which state on, and how much at a
/// time. Pages are applied one a transaction with the state that they lead to, so that it can end anywhere.
/// Works on the caller's thread, which may wait for the workspace's writer.
class SyncPull
{
public:
    /// What an answer brought.
    struct Arrived
    {
        int objects = 0;                    ///< Applied, or gone.
        ChangedRows changed;                ///< Rows that are other than before by it.
        bool mustRestart = false;           ///< The server cannot say what changed since a state.
        std::optional<WireFailure> failure; ///< A call was refused; what came before it is applied.
    };

    explicit SyncPull(Store &store) : m_store(store) {}

    /// What the session offers. Everything is to be asked.
    void begin(const JmapSession &session);
    /// All that is known is to be fetched from its beginning.
    void beginAnew();
    /// Everything is to be asked again.
    void wantAll();
    /// What is told here to be in another state than is known.
    Result<void> want(const QHash<QString, QString> &states);

    /// Objects may be wanted that no change tells of.
    void lookAtWanted() { m_checksWanted = true; }

    bool hasWork() const { return !m_due.isEmpty() || m_checksWanted; }

    /// Asks how many objects there are, before everything is fetched; empty where that is not so.
    Result<QByteArray> countRequest();
    void takeCount(const JmapAnswer &answer);
    /// The next request; empty where nothing more is to be asked, which ends hasWork().
    Result<QByteArray> nextRequest();
    /// One that only asks whether the server still knows our states; empty where we have none.
    Result<QByteArray> probeRequest() const;
    static bool isKnown(const JmapAnswer &probe);
    /// Takes over the answer to nextRequest().
    Result<Arrived> take(const JmapAnswer &answer);
    /// What nextRequest() asked is to be asked again.
    void giveBack();

    /// From now on smaller answers; false where they cannot be smaller.
    bool shrink();

    /// What was counted.
    int total() const { return m_total; }

private:
    /// What one type is asked in the request that is under way.
    struct Asked
    {
        QString type;
        QStringList ids; ///< Of a get by ids; else the changes.
        QString id;      ///< Begins the ids of its calls.
    };

    Result<QJsonArray> askChanges();
    Result<QJsonArray> askWanted();
    QJsonArray callsFor(const Asked &asked, const QString &state) const;
    QJsonObject withAccount(QJsonObject arguments) const;
    Result<void> takeOne(const Asked &asked, const JmapAnswer &answer, Arrived &arrived);
    Result<void> apply(const RemotePage &page, Arrived &arrived);
    std::optional<WireFailure> refusalOf(const Asked &asked, const QString &error);

    Store &m_store;
    QString m_account;
    QStringList m_types; ///< In the order of references.
    int m_callsAtOnce = 32;
    int m_most = 500;          ///< Objects of a page.
    bool m_oneAtATime = false; ///< One type a request: together they were too large.
    QSet<QString> m_due;
    QSet<QString> m_inPages; ///< Of those, where more pages are known to follow.
    bool m_checksWanted = false;
    QHash<QString, QStringList> m_lastWanted;
    QList<Asked> m_asked;
    bool m_isCounted = false;
    int m_total = 0;
};

} // namespace waymark
