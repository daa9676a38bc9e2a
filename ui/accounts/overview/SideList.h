// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/accounts/overview/SideRow.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace waymark {

class SideButton;
class TextLabel;

/// A few rows of the overview's side, or a word where there is none. Rows stay and show other things: another
/// account costs no new widgets.
class SideList : public QWidget
{
    Q_OBJECT
public:
    /// `none` is said where nothing is shown.
    explicit SideList(const QString &none, QWidget *parent = nullptr);

    void show(const QList<SideRow::Content> &rows);
    /// The same as buttons, with the object names of `names`. The one that had the focus has it again.
    void show(const QList<SideRow::Content> &rows, const QStringList &names);
    using QWidget::show;

Q_SIGNALS:
    void activated(int row);

private:
    SideButton *makeButton();
    /// Gives the focus back to the button of this name, if there is one.
    void focus(const QString &name, qsizetype shown);

    QVBoxLayout *m_layout;
    TextLabel *m_none;
    QList<SideRow *> m_rows;
    QList<SideButton *> m_buttons;
};

} // namespace waymark
