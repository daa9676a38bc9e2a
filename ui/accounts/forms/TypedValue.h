// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/FieldProblem.h"

#include <QList>
#include <QString>

#include <optional>

class QLineEdit;

namespace waymark {

QString typedNumber(const std::optional<int> &number);

/// Reads a typed whole number of at least 0; an empty line clears it. Else adds a problem of `field`.
void readNumber(const QLineEdit &line, const QString &field, std::optional<int> &number,
                QList<FieldProblem> &problems);

} // namespace waymark
