// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Criteria.h"
#include "core/domain/Ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// What a checklist task asks for.
enum class TaskKind { Email, Call, ToDo };

/// One step of a playbook; becomes a task when its CTA is created and the account meets `appliesTo`.
struct PlaybookStep
{
    QString id; ///< Stable within the playbook.
    QString title;
    TaskKind kind = TaskKind::Email;
    int dayOffset = 0; ///< Calendar days after the first date; weekends are skipped afterwards.
    TemplateId emailTemplate;
    Criteria appliesTo;
    QString restriction; ///< The short words for a step that does not apply: "SaaS only".

    bool operator==(const PlaybookStep &) const = default;
};

/// A sequence of steps with relative dates; choosing it on a CTA makes one task of each step that applies.
struct Playbook
{
    PlaybookId id;
    QString name;
    QString shortName; ///< "Onboarding, Self-Managed", for narrow columns.
    QStringList aliases;
    QString type; ///< CTA type that it is offered for.
    QString program;
    QString description;
    QString deploymentType; ///< The accounts it is written for; empty for all.
    QString version;
    QList<PlaybookStep> steps;

    bool operator==(const Playbook &) const = default;
};

} // namespace waymark
