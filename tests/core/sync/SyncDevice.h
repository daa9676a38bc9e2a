// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/AnswerSettlement.h"
#include "core/sync/EarlierTexts.h"
#include "core/sync/LocalChanges.h"
#include "core/sync/ParkedChanges.h"
#include "core/sync/RemotePages.h"
#include "core/sync/StoredRequestRepository.h"
#include "core/sync/SyncConflicts.h"
#include "core/sync/SyncLifecycle.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/SyncType.h"
#include "tests/core/sync/SmallServer.h"
#include "tests/support/TemporaryStore.h"

#include <QJsonDocument>

namespace waymark {

/// A workspace on one device that talks to a SmallServer without a network between them.
class SyncDevice : public TemporaryStore
{
public:
    /// Connects it; `user` is the person's Identity there, `team` the server's workspace.
    Result<void> connectTo(const SmallServer &server, const UserId &user = {},
                           const QString &address = QStringLiteral("https://sync.example"),
                           const QString &team = QStringLiteral("team"))
    {
        SyncConnection connection;
        connection.server = address;
        connection.apiAccount = team;
        connection.device = QStringLiteral("dev_1");
        connection.user = user;
        connection.roles = server.roles;
        return run([&](WriteTransaction &t) { return SyncLifecycle::connectTo(t, connection); });
    }

    Result<AppliedCounts> apply(const RemotePage &page)
    {
        return run([&](WriteTransaction &t) { return RemotePages::apply(t, page); });
    }

    /// Takes over all that changed, in pages.
    Result<AppliedCounts> pull(const SmallServer &server, int most = 500)
    {
        AppliedCounts sum;
        QList<SyncType> types = syncTypes();
        types.append(EarlierTexts::type());
        for (const SyncType &type : std::as_const(types)) {
            for (bool more = true; more;) {
                const auto state = SyncStateRepository::state(reader(), type.name);
                WAYMARK_TRY(state);
                const RemotePage page = server.page(type.name, *state, most);
                more = page.objects.size() + page.gone.size() == most;
                if (*state != *page.newState || !page.objects.isEmpty())
                    WAYMARK_TRY(add(page, &sum));
            }
            const auto wanted = SyncStateRepository::wanted(reader(), type.name, 500);
            WAYMARK_TRY(wanted);
            if (!wanted->isEmpty())
                WAYMARK_TRY(add(server.get(type.name, *wanted), &sum));
        }
        return sum;
    }

    /// Makes the next request and stores it; false when there is nothing to send.
    Result<bool> prepare(const BatchLimits &limits = {})
    {
        return run([&](WriteTransaction &t) -> Result<bool> {
            const auto batch = LocalChanges::next(t, limits);
            WAYMARK_TRY(batch);
            if (batch->isEmpty())
                return false;
            const auto sequence = StoredRequestRepository::nextSequence(t.connection());
            WAYMARK_TRY(sequence);
            WAYMARK_TRY(StoredRequestRepository::store(
                t, {*sequence, QJsonDocument(batch->methodCalls).toJson(), batch->contents}));
            return true;
        });
    }

    /// The stored request's calls.
    QJsonArray underWay()
    {
        const auto request = StoredRequestRepository::get(reader());
        return request && *request ? QJsonDocument::fromJson((*request)->body).array() : QJsonArray();
    }

    Result<SettledCounts> settle(const QJsonArray &responses)
    {
        return run([&](WriteTransaction &t) { return AnswerSettlement::settle(t, responses); });
    }

    /// Sends all that waits.
    Result<SettledCounts> push(SmallServer &server, const BatchLimits &limits = {})
    {
        SettledCounts sum;
        for (int round = 0; round < 200; ++round) {
            const auto prepared = prepare(limits);
            WAYMARK_TRY(prepared);
            if (!*prepared)
                return sum;
            const auto settled = settle(server.answer(underWay()));
            WAYMARK_TRY(settled);
            sum = {sum.accepted + settled->accepted, sum.merged + settled->merged,
                   sum.parked + settled->parked};
        }
        return failure(ErrorKind::Internal, QStringLiteral("It never ends."));
    }

    /// Both, until nothing moves.
    Result<void> sync(SmallServer &server)
    {
        WAYMARK_TRY(pull(server));
        WAYMARK_TRY(push(server));
        WAYMARK_TRY(pull(server));
        WAYMARK_TRY(push(server));
        return {};
    }

    qint64 waiting() { return LocalChanges::waiting(reader()).value_or(-1); }
    qint64 parked() { return ParkedChanges::count(reader()).value_or(-1); }
    qint64 conflicts() { return SyncConflicts::count(reader()).value_or(-1); }

private:
    Result<void> add(const RemotePage &page, AppliedCounts *sum)
    {
        const auto counts = apply(page);
        WAYMARK_TRY(counts);
        sum->written += counts->written;
        sum->removed += counts->removed;
        sum->conflicts += counts->conflicts;
        sum->waiting += counts->waiting;
        sum->refused += counts->refused;
        sum->changed.add(counts->changed);
        return {};
    }
};

} // namespace waymark
