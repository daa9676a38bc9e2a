// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPlan.h"
#include "core/contacts/ImportTarget.h"
#include "core/contacts/PlannedRow.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/ChipSpec.h"

#include <QString>

namespace waymark {

/// The import's own words, the same on all its screens.
namespace importwords {

/// A verdict as a chip.
ChipSpec verdictChip(ImportVerdict verdict, bool isLeftOut);
/// "Import 1,102 new, update 96": the button that speaks the counts.
QString commit(qint64 added, qint64 updated);
/// "1,102 contacts added, 96 updated"
QString outcome(ImportKind kind, qint64 added, qint64 updated);
/// "Title: SRE → Lead"; several are divided by semicolons.
QString changes(const QList<FieldChange> &changes);
/// A cell as it stands in a sentence; a dash for an empty one.
QString cell(const QString &text);

/// "Contact: Email", as a column's field is shown.
QString field(ImportTarget target);
Icon fieldIcon(ImportTarget target);
/// Whether the field is one of an account, not of a person.
bool isOfAccount(ImportTarget target);
/// Whether its cells can hold several values.
bool isList(ImportTarget target);
/// Whether its cells hold days.
bool isDate(ImportTarget target);
/// "Day first? 03/11 can be 3 Nov or 11 Mar", of a cell that can be two days.
QString dateQuestion(const QString &cell);
/// Whether the field says which account a contact belongs to.
bool isAccountField(ImportTarget target);

/// Why a row is left out, in the groups of the review's tile: "6 invalid, 2 opted out".
QString leftOutParts(const ImportPlan &plan);
/// What became of the rows of which nothing was taken: "31 duplicates, 6 invalid".
QString notTakenParts(const ImportPlan &plan);

} // namespace importwords

} // namespace waymark
