// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli contacts drop`: leaves an import at that, which was ended in its middle.
class ContactsDrop : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactsDrop)
public:
    QString name() const override { return QStringLiteral("contacts drop"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("IMPORT"); }
    std::pair<int, int> argumentCount() const override { return {1, 1}; }

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
