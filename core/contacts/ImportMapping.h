// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/CellDate.h"
#include "core/contacts/ImportTarget.h"
#include "core/domain/Ids.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace waymark {

class CsvFile;

/// Which column of a file fills what, and how its cells are read.
struct ImportMapping
{
    ImportKind kind = ImportKind::Contacts;
    /// One entry a column; nothing for one that is not imported.
    QList<std::optional<ImportTarget>> targets;
    /// What stands between several roles, products or technologies in one cell; empty for any of `;`, `|`,
    /// `,` and a line end.
    QString roleSeparator;
    /// The account of contacts of whom no column names one.
    AccountId account;
    DateOrder dateOrder = DateOrder::Unsaid;
    QString currency; ///< ISO 4217, of amounts that name none; empty for none.

    /// What texts of a column mean of which nothing is known here, by the column and meaningKey(): "gehostet"
    /// is "SaaS", "k. A." is "", no value. Only of columns that fill a field with choices (ValueChoices).
    QMap<int, QMap<QString, QString>> meanings;

    bool operator==(const ImportMapping &) const = default;

    /// What a cell of the column, or one of the values in it, means: itself, unless something else was said.
    QString meant(int column, const QString &text) const;
    QString meant(ImportTarget target, const QString &text) const;
    /// How texts of cells are compared for their meanings: tidied, without case.
    static QString meaningKey(const QString &text);

    /// The column that fills `target`; -1 without one.
    int columnOf(ImportTarget target) const;
    /// The columns that fill nothing although their names say that they may tell who unsubscribed; of
    /// contacts.
    QList<int> untoldOptOuts(const QStringList &columns) const;
    /// Fails with Invalid when two columns fill one target (but for mayFillSeveral()), and when what a row
    /// needs is missing: of contacts the email and a way to find the account, of accounts one of what they
    /// are known by.
    Result<void> check() const;

    /// By the columns' names; an email column that is called otherwise is found by its samples, and so are
    /// further columns that tell who unsubscribed.
    static ImportMapping proposed(ImportKind kind, const QStringList &columns,
                                  const QList<QStringList> &samples);

    /// {"columns": {"Mail": "email", …}, "roleSeparator": …, "account": …, "dateOrder": "day-first",
    /// "currency": …, "values": {"Hosting": {"gehostet": "SaaS"}}}, for files and the history; of accounts
    /// with "kind": "accounts". The columns of a file without a header are "column-1" and so on.
    QJsonObject toJson(const QStringList &columns) const;
    /// Fails with Invalid, naming what is not understood: a target that does not exist, a column that the
    /// file does not have, a mapping of the other kind, meanings of what has no choices.
    /// A mapping in JSON without the columns that a file has not, and what was said of their values;
    /// `missing` gets their names.
    static QJsonObject fitted(ImportKind kind, const QJsonObject &json, const QStringList &columns,
                              QStringList *missing);
    static Result<ImportMapping> fromJson(ImportKind kind, const QJsonObject &json,
                                          const QStringList &columns);
};

/// Three values of each column that are not empty, from the first rows of the file. Fails as reading does.
Result<QList<QStringList>> sampleValues(const CsvFile &file);

} // namespace waymark
