// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/Sync.h"

#include "app/cli/ProfileWorkspace.h"
#include "core/base/Follow.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/SyncTiming.h"
#include "core/sync/Synchroniser.h"
#include "core/sync/run/ServerLook.h"
#include "core/sync/wire/ServerAddress.h"

#include <QFile>
#include <QFileInfo>
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

tl::unexpected<Error> connectedToNone()
{
    return failure(ErrorKind::Invalid, Sync::tr("This workspace is connected to no server. Name one with "
                                                "--server and give its --token or --token-file."));
}

/// The error with what to do about it, where the time is what helps.
Error onceOnly(Error error)
{
    if (error.kind == ErrorKind::Offline || error.kind == ErrorKind::Busy)
        error.sentence = Sync::tr("%1 Run this again later; what was done so far stays.").arg(error.sentence);
    return error;
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
    const bool mayCreate = line.isSet(QStringLiteral("create"));
    if (const Result<void> read = readAccess(line); !read)
        finish(failure(read.error()));
    else if (mayCreate && !QFileInfo::exists(ProfileWorkspace::path(context)))
        lookFirst(context);
    else
        work(mayCreate, context);
    return m_promise.future();
}

Result<void> Sync::readAccess(const QCommandLineParser &line)
{
    const auto token = tokenFrom(line);
    WAYMARK_TRY(token);
    m_access.address = line.value(QStringLiteral("server"));
    m_access.token = *token;
    m_access.allowUnencrypted = line.isSet(QStringLiteral("plain"));
    if (line.isSet(QStringLiteral("server")))
        WAYMARK_TRY(ServerAddress::read(m_access));
    return {};
}

/// A workspace is made only for a server that is there and takes the token.
void Sync::lookFirst(const CommandContext &context)
{
    if (m_access.token.isEmpty() || m_access.address.isEmpty()) {
        finish(connectedToNone());
        return;
    }
    waymark::follow(ServerLook::at(m_access, context.clock, {}, &m_look), &m_look,
                    [this, context](const Result<ServerIdentity> &found) {
                        if (found)
                            work(true, context);
                        else
                            finish(failure(onceOnly(found.error())));
                    });
}

void Sync::work(bool mayCreate, const CommandContext &context)
{
    const Result<void> prepared = prepare(mayCreate, context);
    if (!prepared)
        finish(failure(prepared.error()));
}

Result<void> Sync::prepareStore(bool mayCreate, const CommandContext &context)
{
    auto store = mayCreate ? Store::open(ProfileWorkspace::path(context), context.clock)
                           : ProfileWorkspace::openToWork(context);
    if (!store)
        return failure(store.error());
    m_store = std::move(*store);
    const auto me = UserRepository::self(m_store->reader());
    WAYMARK_TRY(me);
    m_store->setActor(*me ? (*me)->id : UserId());
    return {};
}

Result<void> Sync::prepare(bool mayCreate, const CommandContext &context)
{
    WAYMARK_TRY(prepareStore(mayCreate, context));
    const auto connected = isConnected();
    WAYMARK_TRY(connected);
    const bool hasToken = !m_access.token.isEmpty();
    if (!*connected && (!hasToken || m_access.address.isEmpty()))
        return connectedToNone();
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
            finish(failure(onceOnly(result.error())));
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
    else
        stopBefore(status);
}

/// What stands in the way, with what helps here: nothing is tried again, and there is no dialog to sign in.
void Sync::stopBefore(const SyncStatus &status)
{
    using State = SyncStatus::State;
    if (status.state == State::Paused)
        finish(failure(ErrorKind::Denied,
                       tr("Synchronising is paused in this workspace. Resume it in Waymark.")));
    else if (status.state == State::NeedsSignIn)
        finish(failure(ErrorKind::Denied,
                       tr("This computer keeps no token that %1 takes. Give one with --token-file; what is "
                          "in the workspace stays and waits.")
                           .arg(status.server),
                       status.detail));
    else if (status.state == State::Offline)
        finish(failure(onceOnly({ErrorKind::Offline, status.sentence, status.detail})));
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
