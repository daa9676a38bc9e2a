// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli store backup`: makes a copy of the workspace.
class StoreBackup : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoreBackup)
public:
    QString name() const override { return QStringLiteral("store backup"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("[FILE]"); }
    std::pair<int, int> argumentCount() const override { return {0, 1}; }

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
