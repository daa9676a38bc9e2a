// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

#include <functional>

namespace waymark {

class TextLabel;

/// A field of a form: label above, help below; an error replaces the help and reddens the field's frame.
class FormField : public QWidget
{
    Q_OBJECT
public:
    /// Takes `field` over. The label becomes its accessible name and its mnemonic's target.
    FormField(const QString &label, QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setLabel(const QString &label);
    void setHelp(const QString &help);
    /// An empty sentence takes the error away.
    void setError(const QString &sentence);
    bool hasError() const;
    /// For a field that is checked by itself: what is wrong with it as it stands, empty for nothing. Asked on
    /// leaving a field that was typed into, and on correcting one that has an error. Forms of several fields
    /// have FormProblems.
    void setCheck(std::function<QString()> wrong);
    /// Asks now; where something is wrong, it is shown and the field gets the focus.
    bool check();
    /// A check beside the label of a required field that is filled.
    void setDone(bool done);
    /// Whether the keyboard focus is in it, or in a popup of it.
    bool hasFocusInside() const;

Q_SIGNALS:
    /// The value is another one, by whoever's hand.
    void edited();
    /// The focus went to something else of the window; not to a button that the mouse is pressing, which what
    /// is shown on leaving could move away under the pointer.
    void left();

private:
    bool holds(const QWidget *widget) const;
    void markError(bool error);
    void showNote();

    QWidget *m_field;
    QList<QWidget *> m_values; ///< The field, or what it is made of.
    TextLabel *m_label;
    TextLabel *m_note;
    QWidget *m_done;
    QString m_help;
    QString m_error;
    std::function<QString()> m_wrong;
    bool m_touched = false;
};

} // namespace waymark
