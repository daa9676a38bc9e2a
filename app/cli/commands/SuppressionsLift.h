// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli suppressions lift`: lets an address get email again.
class SuppressionsLift : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionsLift)
public:
    QString name() const override { return QStringLiteral("suppressions lift"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("ADDRESS"); }
    std::pair<int, int> argumentCount() const override { return {1, 1}; }
    QList<QCommandLineOption> options() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
