// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Organisation.h"
#include "core/domain/Playbook.h"
#include "core/domain/User.h"
#include "core/work/generator/GeneratedCounts.h"
#include "core/work/generator/GeneratorPlan.h"

#include <QCoreApplication>
#include <QList>

#include <functional>

namespace waymark {

class BulkWriter;
class Store;
class WriteTransaction;

/// Fills a new workspace with invented accounts, people and CTAs, in any number: for measuring, and for
/// trying what a large workspace is like. Nothing of it exists; every address ends in ".example".
class WorkspaceGenerator
{
    Q_DECLARE_TR_FUNCTIONS(waymark::WorkspaceGenerator)
public:
    /// `store` must have been opened with a clock that says `plan.now()`, for the journal to be the same.
    WorkspaceGenerator(Store &store, const GeneratorPlan &plan);

    /// Begins the workspace and fills it, in transactions of many rows. Blocks until all is written. Fails
    /// with Conflict where somebody has begun in this workspace already.
    Result<GeneratedCounts> run();

private:
    Result<void> begin(WriteTransaction &transaction);
    Result<void> addAccounts();
    Result<void> addPeople();
    Result<void> addInParts(int &count, int wanted, const std::function<Result<void>(BulkWriter &)> &addOne);
    QList<User> team();

    Store &m_store;
    GeneratorPlan m_plan;
    Organisation m_organisation;
    QList<UserId> m_tams;
    QList<Playbook> m_playbooks;
    QList<AccountId> m_accounts;
    GeneratedCounts m_counts;
};

} // namespace waymark
