// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportProblem.h"
#include "core/contacts/ImportTarget.h"
#include "core/contacts/RowPolicy.h"
#include "core/contacts/TargetTexts.h"
#include "core/domain/Ids.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace waymark {

/// One row of an import after its checks.
struct ImportRow
{
    qint64 row = 0;
    qint64 line = 0;
    qint64 byteOffset = 0; ///< Where it begins in the file, to read it again.
    /// The texts of the mapped columns, tidied: First Name, Last Name, Title, Time Zone, Locale, Phone,
    /// Notes, External ID, Consent Source and, as in ISO 8601, Consent Date. An empty text is an empty cell;
    /// what is not mapped is not here.
    TargetTexts texts;
    QString email;         ///< As it is kept.
    QString emailKey;      ///< As it is compared.
    bool hasRoles = false; ///< Whether a column is mapped to it.
    QStringList roles;     ///< Pick-list ids.
    bool optsOut = false;  ///< The file says that the person unsubscribed.
    AccountId account;
    bool isAccountUnknown = false;
    /// What it says of its account, as it was read; no empty texts (accounts/AccountsSaid.h).
    QList<std::pair<ImportTarget, QString>> accountTexts;
    bool isHalfRead = false; ///< It could not be read whole: its cells may be others than were meant.
    RowPolicy policy;        ///< As it was decided for this row.
    QList<ImportProblem> problems;
    QStringList cells; ///< As they were read; only of a row that is left out.

    bool operator==(const ImportRow &) const = default;

    bool isInvalid() const
    {
        return std::ranges::any_of(
            problems, [](const ImportProblem &p) { return p.severity == ImportProblem::Severity::Error; });
    }
    /// Whether nothing of it is taken, but that the person unsubscribed.
    bool isLeftOut() const { return isAccountUnknown || isInvalid(); }
};

} // namespace waymark
