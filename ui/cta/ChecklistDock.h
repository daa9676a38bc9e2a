// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/ChecklistData.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QStackedWidget;

namespace waymark {

class ChecklistDelegate;
class ChecklistHead;
class ChecklistModel;
class EmptyState;
class RowActions;
class RowView;

/// The CTA of what is selected, as a checklist: the chosen row is open and has its actions. Follows the
/// selection of whichever page is in front, so every page can show it.
class ChecklistDock : public QWidget
{
    Q_OBJECT
public:
    explicit ChecklistDock(const UiContext &context, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeStepsHead();
    RowView *makeList();
    void follow(const Selection::Subject &subject);
    void refresh();
    void showNothing(const QString &title, const QString &text);
    void chooseStartRow();
    void chooseNextStep();
    void keepFocus();
    void openCurrentRow();
    void select(const ChecklistRow &row);
    void makeRoom(const QModelIndex &index);
    void act(const QString &key, ChecklistAction action);
    void offerMenu(const QPoint &position);
    const ChecklistRow *currentRow() const;

    UiContext m_context;
    CtaId m_cta;
    TaskId m_task;
    ChecklistModel *m_model;
    ChecklistDelegate *m_delegate;
    QStackedWidget *m_stack;
    QWidget *m_page; ///< Of the stack: a checklist.
    ChecklistHead *m_head;
    QCheckBox *m_showSkipped;
    RowView *m_list;
    QPointer<RowActions> m_actions; ///< What stands in the open row.
    ChecklistRow m_opened;          ///< What that was made for.
    EmptyState *m_empty;
    bool m_pressed = false; ///< A mouse button is down on the list.
};

} // namespace waymark
