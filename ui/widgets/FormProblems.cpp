// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/FormProblems.h"

#include "ui/widgets/FormField.h"

#include <algorithm>

namespace waymark {

void FormProblems::add(const QString &name, FormField *field)
{
    const auto known = std::ranges::find(m_entries, field, &Entry::field);
    if (known != m_entries.end()) {
        known->names.append(name);
        return;
    }
    m_entries.append({field, {name}});
    connect(field, &FormField::edited, this, [this, field] { noteEdit(field); });
    connect(field, &FormField::left, this, [this, field] { checkLeft(field); });
}

bool FormProblems::show(const QList<FieldProblem> &problems)
{
    FormField *first = nullptr;
    for (Entry &entry : m_entries) {
        showAt(entry, problems);
        entry.touched = false;
        if (!first && entry.field->hasError())
            first = entry.field;
    }
    if (first)
        first->setFocus();
    return problems.isEmpty();
}

FormProblems::Entry &FormProblems::entryOf(const FormField *field)
{
    return *std::ranges::find(m_entries, field, &Entry::field);
}

void FormProblems::noteEdit(const FormField *field)
{
    if (field->hasFocusInside())
        entryOf(field).touched = true;
    if (m_check && std::ranges::any_of(m_entries, &Entry::shown)) {
        const auto problems = m_check();
        for (Entry &entry : m_entries) {
            if (entry.shown && sentenceFor(entry, problems).isEmpty())
                showAt(entry, problems);
        }
    }
    Q_EMIT edited();
}

void FormProblems::checkLeft(const FormField *field)
{
    // A field that was only passed through is not a mistake yet.
    Entry &entry = entryOf(field);
    if (m_check && std::exchange(entry.touched, false))
        showAt(entry, m_check());
}

void FormProblems::showAt(Entry &entry, const QList<FieldProblem> &problems)
{
    const QString sentence = sentenceFor(entry, problems);
    entry.field->setError(sentence);
    entry.shown = !sentence.isEmpty();
}

QString FormProblems::sentenceFor(const Entry &entry, const QList<FieldProblem> &problems)
{
    const auto found = std::ranges::find_if(
        problems, [&entry](const FieldProblem &problem) { return entry.names.contains(problem.field); });
    return found == problems.end() ? QString() : found->sentence;
}

} // namespace waymark
