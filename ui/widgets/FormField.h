// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

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
    /// A check beside the label of a required field that is filled.
    void setDone(bool done);

private:
    void showNote();

    QWidget *m_field;
    TextLabel *m_label;
    TextLabel *m_note;
    QWidget *m_done;
    QString m_help;
    QString m_error;
};

} // namespace waymark
