// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/FieldProblem.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

class QLineEdit;

namespace waymark {

/// A day as it is typed: in the locale's short form with a four-digit year. Empty for a null date.
QString typedDate(QDate date);
QString typedNumber(const std::optional<int> &number);

/// Reads a typed day into `date` (also in ISO form); an empty line clears it. Text that is no day adds a
/// problem of `field`.
void readDate(const QLineEdit &line, const QString &field, QDate &date, QList<FieldProblem> &problems);

/// Reads a typed whole number of at least 0; an empty line clears it. Else adds a problem of `field`.
void readNumber(const QLineEdit &line, const QString &field, std::optional<int> &number,
                QList<FieldProblem> &problems);

} // namespace waymark
