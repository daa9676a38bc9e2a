// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"

#include <QCoreApplication>

namespace waymark {

/// `waymark-cli library markdown`: a playbook or template as a page of documentation.
class LibraryMarkdownPage : public PlainCommand
{
    Q_DECLARE_TR_FUNCTIONS(waymark::LibraryMarkdownPage)
public:
    QString name() const override { return QStringLiteral("library markdown"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("[PLAYBOOK | TEMPLATE]"); }
    std::pair<int, int> argumentCount() const override { return {0, 1}; }
    QList<QCommandLineOption> options() const override;

protected:
    Result<CommandResult> runNow(const QCommandLineParser &line, const CommandContext &context) override;
};

} // namespace waymark
