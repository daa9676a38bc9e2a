// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli suppressions add`: puts an address on that list.
class SuppressionsAdd : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionsAdd)
public:
    QString name() const override { return QStringLiteral("suppressions add"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("ADDRESS"); }
    std::pair<int, int> argumentCount() const override { return {1, 1}; }
    QList<QCommandLineOption> options() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
