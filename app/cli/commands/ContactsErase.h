// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli contacts erase`: erases a contact out of every text and log.
class ContactsErase : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactsErase)
public:
    QString name() const override { return QStringLiteral("contacts erase"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("ADDRESS"); }
    std::pair<int, int> argumentCount() const override { return {1, 1}; }
    QList<QCommandLineOption> options() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
