// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/CtasTab.h"

#include "ui/accounts/AccountCtaModel.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

namespace waymark {

CtasTab::CtasTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new AccountCtaModel(this)), m_table(new TableView)
{
    m_table->setObjectName(QStringLiteral("accountCtas"));
    m_table->setAccessibleName(tr("CTAs"));
    m_table->setRowDelegate(new AccountCtaDelegate(m_model, m_table));
    m_table->setModel(m_model);
    m_table->setColumns({{AccountCtaModel::TypeColumn, 112},
                         {AccountCtaModel::StatusColumn, 130},
                         {AccountCtaModel::DoneColumn, 68},
                         {AccountCtaModel::DueColumn, 106}},
                        AccountCtaModel::NameColumn);
    auto *empty = new EmptyState(Icon::Route, tr("No CTAs yet"),
                                 tr("A CTA with a playbook becomes a checklist of emails for this account."));
    auto *create = empty->addButton(new Button(tr("New CTA…"), Icon::Plus));
    m_stack = new ListOrEmpty(m_table, empty);
    m_stack->fill(this);

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
    m_stack->setEmpty(account.openCtas.isEmpty() && account.closedCtas.isEmpty());
}

void CtasTab::offerMenu(const QPoint &position)
{
    popUpActions(m_context.actions,
                 {"cta.close", "cta.reopen", "cta.dueDate", "cta.owner", "cta.replacePlaybook", "",
                  "cta.snooze", "cta.endSnooze", "", "task.add"},
                 position, this);
}

} // namespace waymark
