// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli contacts history`: lists the imports of contacts.
class ContactsHistory : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactsHistory)
public:
    QString name() const override { return QStringLiteral("contacts history"); }
    QString summary() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
