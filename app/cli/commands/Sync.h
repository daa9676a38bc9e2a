// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/Command.h"
#include "core/base/SecretStore.h"
#include "core/sync/ServerAccess.h"
#include "core/sync/SyncStatus.h"

#include <QCoreApplication>
#include <QObject>
#include <QPromise>

#include <memory>

namespace waymark {

class Store;
class Synchroniser;

/// `waymark-cli sync`: one whole synchronisation of the workspace with its server.
class Sync : public Command
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Sync)
public:
    Sync();
    ~Sync() override;

    QString name() const override { return QStringLiteral("sync"); }
    QString summary() const override;
    QList<QCommandLineOption> options() const override;
    QFuture<Result<CommandResult>> run(const QCommandLineParser &line,
                                       const CommandContext &context) override;

private:
    Result<void> readAccess(const QCommandLineParser &line);
    void lookFirst(const CommandContext &context);
    void work(bool mayCreate, const CommandContext &context);
    Result<void> prepare(bool mayCreate, const CommandContext &context);
    Result<void> prepareStore(bool mayCreate, const CommandContext &context);
    Result<bool> isConnected() const;
    void enter(bool isConnected);
    void begin();
    void follow(const SyncStatus &status);
    void stopBefore(const SyncStatus &status);
    void finish(Result<CommandResult> result);
    CommandResult answer(const SyncStatus &status) const;

    QPromise<Result<CommandResult>> m_promise;
    std::unique_ptr<Store> m_store;
    MemorySecretStore m_token; ///< What is given on the command line is kept nowhere.
    ServerAccess m_access;
    int m_exchanged = 0;
    std::unique_ptr<Synchroniser> m_synchroniser; ///< Goes before the rest: it says so as it ends.
    QObject m_look;                               ///< Parent of what looks at a server.
};

} // namespace waymark
