// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CsvCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli contacts history`: lists the imports.
class CsvHistory : public CsvCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CsvHistory)
public:
    using CsvCommand::CsvCommand;

    QString summary() const override;

protected:
    QString verb() const override { return QStringLiteral("history"); }
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
