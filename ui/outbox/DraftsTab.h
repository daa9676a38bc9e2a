// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/DraftRow.h"
#include "core/work/Drafts.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class DraftModel;
class ListOrEmpty;
class TableView;

/// Emails that have been begun: open one to go on, or delete it.
class DraftsTab : public QWidget
{
    Q_OBJECT
public:
    explicit DraftsTab(const UiContext &context, QWidget *parent = nullptr);

    void show(const QList<DraftRow> &drafts);
    using QWidget::show;

    const DraftRow *chosen() const;
    void focusList();

Q_SIGNALS:
    void chosenChanged();

private:
    void makeTable();
    void open();
    void remove();
    void offerMenu(const QPoint &position);

    UiContext m_context;
    Drafts m_drafts;
    DraftModel *m_model;
    TableView *m_table;
    ListOrEmpty *m_stack = nullptr;
};

} // namespace waymark
