// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/FieldProblem.h"

namespace waymark {

Error invalidForm(const QList<FieldProblem> &problems)
{
    if (problems.isEmpty())
        return {};
    QStringList fields;
    for (const FieldProblem &problem : problems)
        fields << problem.field;
    return {ErrorKind::Invalid, problems.first().sentence, fields.join(QStringLiteral(", "))};
}

} // namespace waymark
