// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/Command.h"
#include "core/domain/Ids.h"

#include <QCoreApplication>
#include <QPromise>

#include <memory>

namespace waymark {

class Outbox;
class Store;
struct OutboxStatus;

/// `waymark-cli outbox flush`: sends what waits, and ends when nothing more can be done.
class OutboxFlush : public Command
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OutboxFlush)
public:
    OutboxFlush();
    ~OutboxFlush() override;

    QString name() const override { return QStringLiteral("outbox flush"); }
    QString summary() const override;
    QFuture<Result<CommandResult>> run(const QCommandLineParser &line,
                                       const CommandContext &context) override;

private:
    void follow(const OutboxStatus &status, const Clock &clock);
    Result<CommandResult> answer(const OutboxStatus &status, const Clock &clock) const;

    UserId m_me;
    QPromise<Result<CommandResult>> m_promise;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Outbox> m_outbox; ///< The first to go: it says so as it ends.
};

} // namespace waymark
