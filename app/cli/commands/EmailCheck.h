// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/Command.h"
#include "core/email/checks/LinkTrial.h"

#include <QCoreApplication>

#include <memory>

namespace waymark {

class LinkTrier;

/// `waymark-cli email check`: runs the checks of drafts, with --try-links also on the network.
class EmailCheck : public Command
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EmailCheck)
public:
    EmailCheck();
    ~EmailCheck() override;

    QString name() const override { return QStringLiteral("email check"); }
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("[DRAFT]"); }
    std::pair<int, int> argumentCount() const override { return {0, 1}; }
    QList<QCommandLineOption> options() const override;

    QFuture<Result<CommandResult>> run(const QCommandLineParser &line,
                                       const CommandContext &context) override;

private:
    static Result<QStringList> linksOf(const QString &draft, const CommandContext &context);
    static Result<CommandResult> check(const QString &draft, const CommandContext &context,
                                       const LinkTrial &links);

    std::unique_ptr<LinkTrier> m_trier;
};

} // namespace waymark
