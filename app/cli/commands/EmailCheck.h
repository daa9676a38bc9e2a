// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli email check`: runs the checks of drafts.
class EmailCheck : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EmailCheck)
public:
    QString name() const override { return QStringLiteral("email check"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("[DRAFT]"); }
    std::pair<int, int> argumentCount() const override { return {0, 1}; }

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
