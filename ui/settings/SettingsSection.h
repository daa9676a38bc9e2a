// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/FieldProblem.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/FormProblems.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark {

class Button;
class FormField;
class TextLabel;

/// One part of Settings: a title, fields, and where there is something to save a button that does.
class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    SettingsSection(const UiContext &context, const QString &title, QWidget *parent = nullptr);

    /// Whether something was typed that is not saved. It stays as it is, wherever the person goes.
    virtual bool isChanged() const { return false; }
    /// Saves what was typed; what is wrong with it is shown at its field.
    virtual void save() {}
    /// Shows what is stored in place of what was typed.
    virtual void discard() {}
    /// Takes the section from somebody who may only look at it: `sentence` says who may change it; an empty
    /// one gives it back.
    void setLocked(const QString &sentence);
    /// discard(), and with it what was said about what was typed.
    void discardChanges();

Q_SIGNALS:
    /// isChanged() may be another one.
    void changedChanged();
    /// What save() was asked for is stored. What was typed since is not: isChanged().
    void saved();
    /// What save() was asked for is not stored, and the section says why.
    void saveFailed();

protected:
    const UiContext &context() const { return m_context; }
    QVBoxLayout *column() const { return m_column; }

    /// Adds a field that problems of this name are shown at.
    FormField *addField(const QString &problemName, const QString &label, QWidget *field, const char *name);
    /// Two fields side by side.
    void addPair(QWidget *first, QWidget *second, int firstStretch = 1, int secondStretch = 1);
    FormField *makeField(const QString &problemName, const QString &label, QWidget *field, const char *name);

    /// The line of buttons below the fields: "Save", and "Discard changes" where there are some, with a word
    /// that they are not saved.
    void addSave(const char *name);
    /// To be called where a value changes that no field of the form tells of.
    void noteChange();
    FormProblems &problems() { return m_problems; }
    QHBoxLayout *buttons() const { return m_buttons; }

    /// Whether there is no problem; each is shown at its field, which gets the focus.
    bool mayBeSaved(const QList<FieldProblem> &problems);
    /// To be called where the store has what was to be saved, or has refused it.
    void noteSaved();
    void noteFailed(const QString &sentence);
    /// What did not work, beside the buttons; empty for nothing.
    void showFailure(const QString &sentence);

private:
    UiContext m_context;
    QVBoxLayout *m_column;
    QHBoxLayout *m_buttons = nullptr;
    Button *m_discard = nullptr;
    TextLabel *m_unsaved = nullptr;
    TextLabel *m_failure = nullptr;
    TextLabel *m_lock = nullptr;
    FormProblems m_problems;
};

} // namespace waymark
