// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ContactTarget.h"
#include "core/domain/Ids.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace waymark {

class CsvFile;

/// Which column of a file fills what.
struct ImportMapping
{
    /// One entry a column; nothing for one that is not imported.
    QList<std::optional<ContactTarget>> targets;
    /// What stands between several roles in one cell; empty for any of `;`, `|`, `,` and a line end.
    QString roleSeparator;
    /// The account of rows in which no column names one.
    AccountId account;

    bool operator==(const ImportMapping &) const = default;

    /// The column that fills `target`; -1 without one.
    int columnOf(ContactTarget target) const;
    /// Fails with Invalid when there is no email, no way to find the account, or two columns for one target.
    Result<void> check() const;

    /// By the columns' names; an email column that is called otherwise is found by its samples.
    static ImportMapping proposed(const QStringList &columns, const QList<QStringList> &samples);

    /// {"columns": {"Mail": "email", …}, "roleSeparator": …, "account": …}, for files and the history.
    QJsonObject toJson(const QStringList &columns) const;
    /// Fails with Invalid, naming what is not understood: a target that does not exist, a column that the
    /// file does not have.
    static Result<ImportMapping> fromJson(const QJsonObject &json, const QStringList &columns);
};

/// Three values of each column that are not empty, from the first rows of the file. Fails as reading does.
Result<QList<QStringList>> sampleValues(const CsvFile &file);

} // namespace waymark
