// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/FormProblems.h"

#include "ui/widgets/FormField.h"

#include <algorithm>

namespace waymark {

namespace {

QString sentenceFor(const QString &name, const QList<FieldProblem> &problems)
{
    const auto found = std::ranges::find(problems, name, &FieldProblem::field);
    return found == problems.end() ? QString() : found->sentence;
}

} // namespace

bool FormProblems::show(const QList<FieldProblem> &problems) const
{
    FormField *first = nullptr;
    for (const QString &name : m_order) {
        FormField *field = m_fields.value(name);
        field->setError(sentenceFor(name, problems));
        if (!first && field->hasError())
            first = field;
    }
    if (first)
        first->setFocus();
    return problems.isEmpty();
}

void FormProblems::showOne(const QString &name, const QList<FieldProblem> &problems) const
{
    if (FormField *field = m_fields.value(name))
        field->setError(sentenceFor(name, problems));
}

} // namespace waymark
