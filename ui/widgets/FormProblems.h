// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/FieldProblem.h"

#include <QHash>
#include <QList>
#include <QString>

namespace waymark {

class FormField;

/// The fields of a form by their stable names, so that problems find theirs.
class FormProblems
{
public:
    void add(const QString &name, FormField *field)
    {
        m_fields.insert(name, field);
        m_order.append(name);
    }

    /// Shows each problem at its field and takes the others' errors away; the first faulty field in the
    /// form's order gets the focus. False when there is a problem.
    bool show(const QList<FieldProblem> &problems) const;

    /// Shows or clears the problem of one field, for leaving it.
    void showOne(const QString &name, const QList<FieldProblem> &problems) const;

private:
    QHash<QString, FormField *> m_fields;
    QList<QString> m_order;
};

} // namespace waymark
