// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli store check`: looks through the whole workspace.
class StoreCheck : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoreCheck)
public:
    QString name() const override { return QStringLiteral("store check"); }
    QString summary() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
