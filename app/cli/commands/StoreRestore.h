// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli store restore`: puts a backup in the workspace's place.
class StoreRestore : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoreRestore)
public:
    QString name() const override { return QStringLiteral("store restore"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("[DAY|newest|FILE]"); }
    std::pair<int, int> argumentCount() const override { return {0, 1}; }
    QList<QCommandLineOption> options() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;

private:
    Result<CommandResult> list(const CommandContext &context) const;
};

} // namespace waymark
