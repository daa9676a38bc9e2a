// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

namespace waymark {

class TextLabel;

/// A small label with its control beside it, which stay together where a bar has several lines.
class LabelledField : public QWidget
{
    Q_OBJECT
public:
    LabelledField(const QString &label, QWidget *field, QWidget *parent = nullptr);

    /// Also what the control is called for those who hear it.
    void setLabel(const QString &label);

private:
    TextLabel *m_label;
    QWidget *m_field;
};

} // namespace waymark
