// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli contacts undo`: takes an import of contacts back.
class ContactsUndo : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactsUndo)
public:
    QString name() const override { return QStringLiteral("contacts undo"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("IMPORT"); }
    std::pair<int, int> argumentCount() const override { return {1, 1}; }

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
