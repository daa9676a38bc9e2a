// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/DraftsTab.h"

#include "ui/outbox/DraftModel.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QMenu>
#include <QShortcut>

namespace waymark {

DraftsTab::DraftsTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_drafts(context.work), m_model(new DraftModel(this)),
      m_table(new TableView)
{
    makeTable();
    auto *empty = new EmptyState(Icon::SquarePen, tr("No drafts"),
                                 tr("Validate Email on a step begins one; it is kept as you type."));
    empty->setObjectName(QStringLiteral("draftsEmpty"));
    m_stack = new ListOrEmpty(m_table, empty);
    m_stack->fill(this);
}

void DraftsTab::makeTable()
{
    m_table->setObjectName(QStringLiteral("draftsList"));
    m_table->setAccessibleName(tr("Drafts"));
    m_table->setKeepsPlace(true);
    m_table->setRowDelegate(new DraftDelegate(m_model, m_table));
    m_table->setModel(m_model);
    EmailColumns::setUp(m_table);
    m_table->keepStateIn(&m_context.settings, QStringLiteral("outbox/drafts"), 1);
    connect(m_table, &RowView::currentKeyChanged, this, &DraftsTab::chosenChanged);
    connect(m_table, &RowView::opened, this, &DraftsTab::open);
    connect(m_table, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid())
            offerMenu(position);
    });
    auto *remove = new QShortcut(QKeySequence(QKeySequence::Delete), m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &DraftsTab::remove);
}

void DraftsTab::show(const QList<DraftRow> &drafts)
{
    m_model->show(drafts, m_context.work.clock.now());
    m_stack->setEmpty(drafts.isEmpty());
    if (!chosen() && !drafts.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

const DraftRow *DraftsTab::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->row(index) : nullptr;
}

void DraftsTab::focusList()
{
    m_table->setFocus();
}

void DraftsTab::open()
{
    const DraftRow *draft = chosen();
    if (!draft)
        return;
    Q_EMIT chosenChanged();
    m_context.actions.trigger(QStringLiteral("task.validate"));
}

void DraftsTab::remove()
{
    if (const DraftRow *draft = chosen())
        tellWhenDone(m_context, this, m_drafts.remove(draft->id),
                     tr("Draft “%1” deleted").arg(Formats::name(draft->taskTitle)));
}

void DraftsTab::offerMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Continue")), &QAction::triggered, this, &DraftsTab::open);
    connect(menu->addAction(tr("&Delete draft")), &QAction::triggered, this, &DraftsTab::remove);
    menu->popup(position);
}

} // namespace waymark
