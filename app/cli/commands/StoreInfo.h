// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli store info`: what the workspace is and holds.
class StoreInfo : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoreInfo)
public:
    QString name() const override { return QStringLiteral("store info"); }
    QString summary() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
