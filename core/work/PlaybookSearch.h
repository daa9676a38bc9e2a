// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Playbook.h"
#include "core/work/FoldedText.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// One playbook of the picker.
struct PlaybookHit
{
    Playbook playbook;
    QList<MatchRange> nameRanges; ///< In `playbook.name`, ordered, not overlapping.
    QString matchedAlias;         ///< Set when an alias was needed to find some word.
    QList<MatchRange> aliasRanges;
    QString matchedStep; ///< The title of the first step that was needed to find some word.
    QList<MatchRange> stepRanges;
    QString summary;                  ///< "10 emails and 1 to-do over 35 days", counted for the account.
    QString warning;                  ///< "Does not match: account is Self-Managed"; empty when it fits.
    bool needsDeploymentType = false; ///< The account has none, and the playbook or a step asks for it.
};

/// Finds playbooks of one CTA type by their names, aliases and steps. Every word of the query must be found,
/// compared without case and accents; names rank before aliases, aliases before steps; playbooks that do not
/// fit the account come last, with a warning.
class PlaybookSearch
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PlaybookSearch)
public:
    /// The search over `playbooks` for one account, whose deployment type reads `deploymentLabel`.
    PlaybookSearch(const QList<Playbook> &playbooks, const Account &account, const QString &deploymentLabel);

    /// Over the playbooks of the store.
    static Result<PlaybookSearch> open(const WorkContext &context, const AccountId &account);

    /// An empty query lists all playbooks of the type.
    QList<PlaybookHit> find(const QString &query, const QString &type) const;

    /// How many playbooks the type has: "4 of 11".
    int count(const QString &type) const;

private:
    std::optional<PlaybookHit> match(const Playbook &playbook, const QStringList &words) const;
    void describe(PlaybookHit &hit) const;
    QString summaryOf(const Playbook &playbook) const;

    QList<Playbook> m_playbooks;
    Account m_account;
    QString m_deploymentLabel;
};

} // namespace waymark
