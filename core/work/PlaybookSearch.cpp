// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/PlaybookSearch.h"

#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/PlaybookRepository.h"
#include "core/work/StepCounts.h"

#include <algorithm>

namespace waymark {

namespace {

bool asksForDeployment(const Playbook &playbook)
{
    if (!playbook.deploymentType.isEmpty())
        return true;
    return std::ranges::any_of(playbook.steps, [](const PlaybookStep &step) {
        return std::ranges::any_of(step.appliesTo.rules, [](const Rule &rule) {
            return rule.field == AccountField::DeploymentType;
        });
    });
}

/// Takes off `words` what `text` holds; true when it held any.
bool takeFound(const FoldedText &text, QStringList &words)
{
    return words.removeIf([&text](const QString &word) { return text.contains(word); }) > 0;
}

/// Names before aliases before steps; what does not fit the account last.
int rank(const PlaybookHit &hit)
{
    const int place = !hit.matchedStep.isEmpty() ? 2 : !hit.matchedAlias.isEmpty() ? 1 : 0;
    return (hit.warning.isEmpty() ? 0 : 10) + place;
}

} // namespace

PlaybookSearch::PlaybookSearch(const QList<Playbook> &playbooks, const Account &account,
                               const QString &deploymentLabel)
    : m_playbooks(playbooks), m_account(account), m_deploymentLabel(deploymentLabel)
{
}

Result<PlaybookSearch> PlaybookSearch::open(const WorkContext &context, const AccountId &account)
{
    Connection &reader = context.store.reader();
    const auto found = AccountRepository::find(reader, account);
    WAYMARK_TRY(found);
    const auto playbooks = PlaybookRepository::list(reader);
    WAYMARK_TRY(playbooks);
    const auto items = PickListRepository::list(reader, QStringLiteral("deployment_type"));
    WAYMARK_TRY(items);
    return PlaybookSearch(*playbooks, *found, pickLabel(*items, found->deploymentType));
}

QList<PlaybookHit> PlaybookSearch::find(const QString &query, const QString &type) const
{
    const QStringList words = FoldedText::words(query);
    QList<PlaybookHit> hits;
    for (const Playbook &playbook : m_playbooks) {
        if (playbook.type != type)
            continue;
        if (auto hit = match(playbook, words)) {
            describe(*hit);
            hits.append(*hit);
        }
    }
    std::ranges::stable_sort(hits, {}, rank);
    return hits;
}

int PlaybookSearch::count(const QString &type) const
{
    return static_cast<int>(std::ranges::count(m_playbooks, type, &Playbook::type));
}

std::optional<PlaybookHit> PlaybookSearch::match(const Playbook &playbook, const QStringList &words) const
{
    PlaybookHit hit;
    hit.playbook = playbook;
    hit.nameRanges = FoldedText(playbook.name).ranges(words);
    QStringList missing = words;
    takeFound(FoldedText(playbook.name), missing);
    for (const QString &alias : playbook.aliases) {
        const FoldedText folded(alias);
        if (!takeFound(folded, missing) || !hit.matchedAlias.isEmpty())
            continue;
        hit.matchedAlias = alias;
        hit.aliasRanges = folded.ranges(words);
    }
    for (const PlaybookStep &step : playbook.steps) {
        const FoldedText folded(step.title);
        if (!takeFound(folded, missing) || !hit.matchedStep.isEmpty())
            continue;
        hit.matchedStep = step.title;
        hit.stepRanges = folded.ranges(words);
    }
    return missing.isEmpty() ? std::optional(hit) : std::nullopt;
}

void PlaybookSearch::describe(PlaybookHit &hit) const
{
    const Playbook &playbook = hit.playbook;
    hit.summary = summaryOf(playbook);
    if (m_account.deploymentType.isEmpty())
        hit.needsDeploymentType = asksForDeployment(playbook);
    else if (!playbook.deploymentType.isEmpty() && playbook.deploymentType != m_account.deploymentType)
        hit.warning = tr("Does not match: account is %1").arg(m_deploymentLabel);
}

QString PlaybookSearch::summaryOf(const Playbook &playbook) const
{
    StepCounts counts;
    int days = 0;
    for (const PlaybookStep &step : playbook.steps) {
        if (!matches(step.appliesTo, m_account))
            continue;
        counts.add(step.kind);
        days = std::max(days, step.dayOffset);
    }
    return days == 0 ? counts.words() : tr("%1 over %Ln days", nullptr, days).arg(counts.words());
}

} // namespace waymark
