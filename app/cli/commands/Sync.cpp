// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/Sync.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/base/Follow.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/Synchroniser.h"
#include "core/sync/wire/ServerAddress.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 longestToken = 4096;

Result<QString> tokenIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::NotFound, Sync::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    const QString token = QString::fromUtf8(file.read(longestToken)).trimmed();
    // An empty one would mean the token that was kept, which is another thing than what was asked for.
    if (token.isEmpty())
        return failure(ErrorKind::Invalid, Sync::tr("%1 has no token.").arg(path));
    return token;
}

Result<QString> tokenFrom(const QCommandLineParser &line)
{
    if (line.isSet(QStringLiteral("token")) && line.isSet(QStringLiteral("token-file")))
        return failure(ErrorKind::Invalid, Sync::tr("Give the token once, with --token or --token-file."));
    if (line.isSet(QStringLiteral("token-file")))
        return tokenIn(line.value(QStringLiteral("token-file")));
    return line.value(QStringLiteral("token"));
}

} // namespace

Sync::Sync() = default;
Sync::~Sync() = default;

QString Sync::summary() const
{
    return tr("Synchronises the workspace with its server, once.");
}

QList<QCommandLineOption> Sync::options() const
{
    return {
        QCommandLineOption(QStringLiteral("server"),
                           tr("Connect to the server at <url>, where the workspace is connected to none."),
                           QStringLiteral("url")),
        QCommandLineOption(QStringLiteral("token"),
                           tr("This device's <token>; other users of this computer may see it."),
                           QStringLiteral("token")),
        QCommandLineOption(QStringLiteral("token-file"), tr("The same from a <file>."),
                           QStringLiteral("file")),
        QCommandLineOption(QStringLiteral("create"), tr("Make a workspace where there is none.")),
        QCommandLineOption(QStringLiteral("plain"),
                           tr("Allow a server on another computer without encryption.")),
    };
}

QFuture<Result<CommandResult>> Sync::run(const QCommandLineParser &line, const CommandContext &context)
{
    m_promise.start();
    const Result<void> prepared = prepare(line, context);
    if (!prepared)
        finish(failure(prepared.error()));
    return m_promise.future();
}

Result<void> Sync::prepareStore(const QCommandLineParser &line, const CommandContext &context)
{
    auto store = line.isSet(QStringLiteral("create"))
                     ? Store::open(ProfileWorkspace::path(context), context.clock)
                     : ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    m_store = std::move(*store);
    const auto me = UserRepository::self(m_store->reader());
    WAYMARK_TRY(me);
    m_store->setActor(*me ? (*me)->id : UserId());
    return {};
}

Result<void> Sync::prepare(const QCommandLineParser &line, const CommandContext &context)
{
    const auto token = tokenFrom(line);
    WAYMARK_TRY(token);
    m_access.address = line.value(QStringLiteral("server"));
    m_access.token = *token;
    m_access.allowUnencrypted = line.isSet(QStringLiteral("plain"));
    if (line.isSet(QStringLiteral("server")))
        WAYMARK_TRY(ServerAddress::read(m_access));
    WAYMARK_TRY(prepareStore(line, context));
    const auto connected = isConnected();
    WAYMARK_TRY(connected);
    const bool hasToken = !m_access.token.isEmpty();
    if (!*connected && (!hasToken || m_access.address.isEmpty()))
        return failure(ErrorKind::Invalid,
                       tr("This workspace is connected to no server. Name one with --server "
                          "and give its --token or --token-file."));
    SecretStore &secrets = hasToken ? static_cast<SecretStore &>(m_token) : context.secrets;
    SyncParts parts{*m_store, secrets};
    parts.listens = false;
    m_synchroniser = std::make_unique<Synchroniser>(parts);
    if (hasToken)
        enter(*connected);
    else
        begin();
    return {};
}

/// Fails where it is connected to another one than the command line names.
Result<bool> Sync::isConnected() const
{
    const auto connection = SyncStateRepository::connection(m_store->reader());
    WAYMARK_TRY(connection);
    if (!*connection || m_access.address.isEmpty())
        return connection->has_value();
    const auto given = ServerAddress::read(m_access);
    WAYMARK_TRY(given);
    const QUrl known((*connection)->server);
    if (!ServerAddress::isSameOrigin(known, *given))
        return failure(
            ErrorKind::Conflict,
            tr("This workspace is connected to %1. To move it to another server, do that in Waymark.")
                .arg(ServerAddress::shortName(known)));
    return true;
}

void Sync::enter(bool isConnected)
{
    const auto entered = [this](const auto &result) {
        if (result)
            begin();
        else
            finish(failure(result.error()));
    };
    if (isConnected)
        waymark::follow(m_synchroniser->signInAgain(m_access.token), m_synchroniser.get(), entered);
    else
        waymark::follow(m_synchroniser->connectTo(m_access), m_synchroniser.get(), entered);
}

void Sync::begin()
{
    QObject::connect(m_synchroniser.get(), &Synchroniser::statusChanged, m_synchroniser.get(),
                     [this](const SyncStatus &status) { follow(status); });
    m_synchroniser->start();
}

/// It rests when both sides are the same, or something stands in the way.
void Sync::follow(const SyncStatus &status)
{
    using State = SyncStatus::State;
    m_exchanged = std::max(m_exchanged, status.done);
    if (status.state == State::Syncing || m_promise.future().resultCount() > 0)
        return;
    if (status.state == State::Synced)
        finish(answer(status));
    else if (status.state == State::Paused)
        finish(failure(ErrorKind::Denied,
                       tr("Synchronising is paused in this workspace. Resume it in Waymark.")));
    else
        finish(failure(ErrorKind::Offline, status.sentence, status.detail));
}

void Sync::finish(Result<CommandResult> result)
{
    if (m_promise.future().resultCount() > 0)
        return;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

CommandResult Sync::answer(const SyncStatus &status) const
{
    CommandResult result;
    result.json = {{QStringLiteral("server"), status.server},
                   {QStringLiteral("exchanged"), m_exchanged},
                   {QStringLiteral("waiting"), status.waiting},
                   {QStringLiteral("conflicts"), status.conflicts},
                   {QStringLiteral("refused"), status.refused}};
    QStringList lines{tr("Synchronised with %1.").arg(status.server)};
    if (status.waiting > 0)
        lines += tr("%Ln change(s) still wait.", nullptr, status.waiting);
    if (status.conflicts > 0)
        lines += tr("%Ln conflict(s) are to be decided, in Waymark.", nullptr, status.conflicts);
    if (status.refused > 0)
        lines += tr("%Ln change(s) were refused by the server.", nullptr, status.refused);
    result.text = lines.join(u'\n').toUtf8() + '\n';
    if (lines.size() > 1)
        result.code = ExitCode::Problems;
    return result;
}

} // namespace waymark
