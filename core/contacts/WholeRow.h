// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportProblem.h"

#include <QStringList>

#include <optional>

namespace waymark {

class CsvRecord;
struct ImportMapping;

/// The column of a rejects file, from 0, that says whether a row which could not be read whole was mended; -1
/// where the file has none, or where it fills a field.
int mendedColumnOf(const ImportMapping &mapping, const QStringList &columns);

/// Why a row is not taken as it stands in the file: it could not be read whole, or could not when an import
/// left it out, and nobody said that it was mended since. None for a whole row.
std::optional<ImportProblem> whyNotWhole(const CsvRecord &record, const QStringList &columns,
                                         int mendedColumn);

/// A problem of a cell, in the column from 0; of the whole row below 0.
ImportProblem problemOf(const CsvRecord &record, const QStringList &columns, int column,
                        ImportProblem::Severity severity, const QString &id, const QString &sentence);

} // namespace waymark
