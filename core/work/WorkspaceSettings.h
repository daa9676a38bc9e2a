// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/MailAccount.h"
#include "core/domain/Organisation.h"
#include "core/domain/User.h"
#include "core/work/FieldProblem.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

namespace waymark {

/// The person's and the organisation's own data, as Settings edits them.
class WorkspaceSettings
{
    Q_DECLARE_TR_FUNCTIONS(waymark::WorkspaceSettings)
public:
    explicit WorkspaceSettings(const WorkContext &context);

    Result<User> me() const;
    Result<Organisation> organisation() const;
    Result<MailAccount> mailAccount() const;

    static QList<FieldProblem> problems(const User &user);
    static QList<FieldProblem> problems(const Organisation &organisation);
    static QList<FieldProblem> problems(const MailAccount &account);

    QFuture<Result<ActNumber>> saveMe(const User &user);
    /// Quiet days included.
    QFuture<Result<ActNumber>> saveOrganisation(const Organisation &organisation);
    QFuture<Result<ActNumber>> saveMailAccount(const MailAccount &account);

private:
    WorkContext m_context;
};

} // namespace waymark
