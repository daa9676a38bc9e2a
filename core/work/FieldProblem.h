// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"

#include <QList>
#include <QString>

namespace waymark {

/// What is wrong with one field of a form.
struct FieldProblem
{
    QString field;    ///< The field's stable name: "email".
    QString sentence; ///< What is wrong and what to do, for below the field.

    bool operator==(const FieldProblem &) const = default;
};

/// The first problem as an error, for a use case that was called with a form nobody had checked.
Error invalidForm(const QList<FieldProblem> &problems);

} // namespace waymark
