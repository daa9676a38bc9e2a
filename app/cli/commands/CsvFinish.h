// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CsvCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli contacts finish`: does an import again that was ended in its middle.
class CsvFinish : public CsvCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CsvFinish)
public:
    using CsvCommand::CsvCommand;

    QString summary() const override;
    QString arguments() const override { return QStringLiteral("IMPORT"); }
    std::pair<int, int> argumentCount() const override { return {1, 1}; }
    QList<QCommandLineOption> options() const override;

protected:
    QString verb() const override { return QStringLiteral("finish"); }
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
