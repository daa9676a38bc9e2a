// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"
#include "core/domain/Draft.h"
#include "core/work/WorkContext.h"

#include <QList>
#include <QStringList>

namespace waymark {

/// One person in the composer's recipients pane.
struct DraftPerson
{
    Contact contact;
    QStringList roleLabels;
    bool eligible = false; ///< Has the role that programs look for.
    QString reason;      ///< Why they cannot be chosen: "Unsubscribed 6 Nov", "Already got this email 4 Nov".
    bool chosen = false; ///< Among the draft's recipients, also when no email can go there any more.
    QString note;        ///< A word of warning for those who can: "First name missing".

    bool operator==(const DraftPerson &) const = default;
};

/// The recipients pane: every contact of the account is in exactly one of the three groups.
struct DraftPeople
{
    QList<DraftPerson> willReceive;
    QList<DraftPerson> notChosen;
    QList<DraftPerson> suppressed; ///< Cannot be chosen; also those who already got this email.
    QString eligibleLabel;         ///< The role that programs look for, in words.

    int choosable() const { return int(willReceive.size() + notChosen.size()); }
    int total() const { return choosable() + int(suppressed.size()); }

    bool operator==(const DraftPeople &) const = default;
};

Result<DraftPeople> readDraftPeople(const WorkContext &context, const DraftId &draft);
/// Of a draft as it is given, stored or not.
Result<DraftPeople> readDraftPeople(const WorkContext &context, const Draft &draft);

} // namespace waymark
