// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli suppressions list`: lists the addresses to which nothing is sent.
class SuppressionsList : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionsList)
public:
    QString name() const override { return QStringLiteral("suppressions list"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral(""); }
    std::pair<int, int> argumentCount() const override { return {0, 0}; }
    QList<QCommandLineOption> options() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
