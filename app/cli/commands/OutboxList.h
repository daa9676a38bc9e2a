// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli outbox list`: what is on its way.
class OutboxList : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OutboxList)
public:
    QString name() const override { return QStringLiteral("outbox list"); }
    QString summary() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
