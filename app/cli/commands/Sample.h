// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli sample`: a new workspace full of invented accounts.
class Sample : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::Sample)
public:
    QString name() const override { return QStringLiteral("sample"); }
    QString summary() const override;
    QList<QCommandLineOption> options() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
