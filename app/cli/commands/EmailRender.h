// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli email render`: a draft or a template as a recipient gets it.
class EmailRender : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EmailRender)
public:
    QString name() const override { return QStringLiteral("email render"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("DRAFT | --template TEMPLATE"); }
    std::pair<int, int> argumentCount() const override { return {0, 1}; }
    QList<QCommandLineOption> options() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
