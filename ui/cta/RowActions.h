// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/ChecklistData.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace waymark {

class Button;
class IconButton;
class TextLabel;

/// What can be done with the open row of a checklist: one line of readiness, two buttons, and the rest in a
/// menu.
class RowActions : public QWidget
{
    Q_OBJECT
public:
    explicit RowActions(QWidget *parent = nullptr);

    void show(const ChecklistRow &row);
    using QWidget::show;

    /// The words of an action, as on its button and in its menu.
    static QString words(ChecklistAction action);

Q_SIGNALS:
    void chosen(waymark::ChecklistAction action);

private:
    void addButton(ChecklistAction action, bool primary);
    void offerRest(const QList<ChecklistAction> &rest);

    TextLabel *m_readiness;
    QHBoxLayout *m_buttons;
};

} // namespace waymark
