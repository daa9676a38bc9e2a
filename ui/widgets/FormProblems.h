// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/FieldProblem.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

namespace waymark {

class FormField;

/// The fields of a form by their stable names, so that problems find theirs. A field that was typed into is
/// checked when it is left; an error goes as soon as what it says is no longer so.
class FormProblems : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// A field may have several names; the first problem of one of them is shown at it.
    void add(const QString &name, FormField *field);

    /// What is wrong with the form as it stands.
    void setCheck(std::function<QList<FieldProblem>()> check) { m_check = std::move(check); }

    /// Shows each problem at its field and takes the others' errors away; the first faulty field in the
    /// form's order gets the focus. False when there is a problem.
    bool show(const QList<FieldProblem> &problems);

Q_SIGNALS:
    /// A value of the form is another one.
    void edited();

private:
    struct Entry
    {
        FormField *field;
        QStringList names;
        bool shown = false;   ///< Its error was shown from here.
        bool touched = false; ///< The person typed into it since it was last checked.
    };

    Entry &entryOf(const FormField *field);
    void noteEdit(const FormField *field);
    void checkLeft(const FormField *field);
    static void showAt(Entry &entry, const QList<FieldProblem> &problems);
    static QString sentenceFor(const Entry &entry, const QList<FieldProblem> &problems);

    std::function<QList<FieldProblem>()> m_check;
    QList<Entry> m_entries;
};

} // namespace waymark
