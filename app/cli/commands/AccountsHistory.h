// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli accounts history`: lists the imports of accounts.
class AccountsHistory : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountsHistory)
public:
    QString name() const override { return QStringLiteral("accounts history"); }
    QString summary() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
