// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/CtasTab.h"

#include "ui/accounts/AccountCtaModel.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/TableView.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

CtasTab::CtasTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new AccountCtaModel(this)), m_table(new TableView),
      m_empty(new EmptyState(Icon::Route, tr("No CTAs yet"),
                             tr("A CTA with a playbook becomes a checklist of emails for this account."))),
      m_stack(new QStackedWidget)
{
    m_table->setObjectName(QStringLiteral("accountCtas"));
    m_table->setAccessibleName(tr("CTAs"));
    m_table->setRowDelegate(new AccountCtaDelegate(m_model, m_table));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    auto *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(AccountCtaModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(AccountCtaModel::TypeColumn, 120);
    header->resizeSection(AccountCtaModel::StatusColumn, 150);
    header->resizeSection(AccountCtaModel::DoneColumn, 110);
    header->resizeSection(AccountCtaModel::DueColumn, 110);
    auto *create = m_empty->addButton(new Button(tr("New CTA…"), Icon::Plus));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(create, &QPushButton::clicked, this,
            [this] { m_context.actions.trigger(QStringLiteral("cta.new")); });
    connect(m_table, &RowView::currentKeyChanged, this, [this](const QString &key) {
        if (!key.startsWith(QLatin1String(CtaTag::prefix)) || !isVisible())
            return;
        Selection::Subject subject;
        subject.account = m_account;
        subject.cta = CtaId(key);
        m_context.selection.set(subject);
    });
    connect(m_table, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid() && !m_model->isGroup(index))
            offerMenu(position);
    });
}

void CtasTab::show(const Account360 &account)
{
    m_account = account.account.id;
    m_model->show(account);
    m_table->expandAll();
    const bool none = account.openCtas.isEmpty() && account.closedCtas.isEmpty();
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
}

void CtasTab::offerMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id :
         {"cta.close", "cta.reopen", "cta.snooze", "cta.endSnooze", "cta.dueDate", "", "task.add"}) {
        if (*id == '\0')
            menu->addSeparator();
        else if (QAction *action = m_context.actions.action(QLatin1String(id)))
            menu->addAction(action);
    }
    menu->popup(position);
}

} // namespace waymark
