// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/accounts/ScratchWorkspace.h"

#include "core/service/LocalCalls.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/LocalChanges.h"
#include "core/sync/RemotePages.h"
#include "core/sync/SyncLifecycle.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ScratchWorkspace)
};

/// Objects of one transaction.
constexpr qsizetype pageSize = 500;

Result<void> connected(Store &store, const Caller &caller)
{
    SyncConnection connection;
    connection.server = QStringLiteral("local");
    connection.apiAccount = QStringLiteral("local");
    connection.device = caller.device;
    connection.user = UserId(caller.person);
    connection.roles = caller.roles;
    return store.writeAndWait<void>([connection](WriteTransaction &transaction) -> Result<void> {
        return SyncLifecycle::connectTo(transaction, connection);
    });
}

Result<void> takenOver(Store &store, const LocalCalls &server, const QString &type)
{
    const auto objects = server.all(type);
    WAYMARK_TRY(objects);
    for (qsizetype from = 0; from < objects->size(); from += pageSize) {
        RemotePage page;
        page.type = type;
        page.objects = objects->mid(from, pageSize);
        const auto applied =
            store.writeAndWait<AppliedCounts>([page](WriteTransaction &transaction) -> Result<AppliedCounts> {
                return RemotePages::apply(transaction, page);
            });
        WAYMARK_TRY(applied);
        if (applied->refused > 0)
            return failure(
                ErrorKind::Internal,
                Words::tr("Some of the server's objects cannot be read. Run “waymark-server check”."), type);
    }
    return {};
}

} // namespace

ScratchWorkspace::~ScratchWorkspace() = default;

Result<std::unique_ptr<ScratchWorkspace>> ScratchWorkspace::make(const LocalCalls &server,
                                                                 const Caller &caller, const Clock &clock)
{
    std::unique_ptr<ScratchWorkspace> workspace(new ScratchWorkspace);
    if (!workspace->m_folder.isValid())
        return failure(ErrorKind::Io, Words::tr("A folder for the import cannot be made. Check the disk."),
                       workspace->m_folder.errorString());
    auto store = Store::open(workspace->m_folder.filePath(QStringLiteral("accounts.db")), clock);
    if (!store)
        return failure(store.error());
    workspace->m_store = std::move(*store);
    WAYMARK_TRY(connected(*workspace->m_store, caller));
    for (const QString &type :
         {QStringLiteral("Identity"), QStringLiteral("PickList"), QStringLiteral("Account")})
        WAYMARK_TRY(takenOver(*workspace->m_store, server, type));
    return workspace;
}

Result<QJsonObject> ScratchWorkspace::changes()
{
    constexpr int all = 10'000'000;
    const auto batch = m_store->writeAndWait<OutgoingBatch>([](WriteTransaction &transaction) {
        return LocalChanges::next(transaction, {all, all, std::numeric_limits<qint64>::max(), {}});
    });
    WAYMARK_TRY(batch);
    // The rest is what every workspace has from the start.
    for (const auto &call : batch->methodCalls) {
        if (call[0].toString() == QLatin1String("Account/set"))
            return call[1].toObject();
    }
    return QJsonObject();
}

} // namespace waymark
