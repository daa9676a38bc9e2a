// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/AccountChooser.h"

#include "ui/import/AccountPickModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QVBoxLayout>

namespace waymark {

AccountChooser::AccountChooser(Store &store, const QString &primary, const QString &text, QWidget *parent)
    : DialogFrame(tr("Choose account"), parent), m_model(new AccountPickModel(store, this)),
      m_filter(new FilterEdit(tr("Filter accounts"))), m_table(new TableView),
      m_empty(new EmptyState(Icon::Building2, tr("No account matches"),
                             tr("The filter looks at names, domains and ids."))),
      m_stack(new ListOrEmpty(m_table, m_empty))
{
    setObjectName(QStringLiteral("accountChooser"));
    resize(520, 460);
    m_filter->setObjectName(QStringLiteral("accountChooserFilter"));
    m_filter->setPause(0);
    m_table->setObjectName(QStringLiteral("accountChooserList"));
    m_table->setAccessibleName(tr("Accounts"));
    m_table->setModel(m_model);
    m_table->setColumns({{1, 180}}, 0);
    contentLayout()->addWidget(m_filter);
    contentLayout()->addWidget(m_stack, 1);
    Button *button = setPrimary(primary);
    button->setObjectName(QStringLiteral("accountChooserConfirm"));
    connect(button, &Button::clicked, this, &AccountChooser::choose);
    connect(m_filter, &FilterEdit::filterChanged, this, &AccountChooser::find);
    connect(m_filter, &FilterEdit::leaveDownwards, m_table, [this] { m_table->setFocus(); });
    connect(m_table, &RowView::opened, this, &AccountChooser::choose);
    m_model->onRowsFailed = [this](const Error &error) { setFooterError(error.sentence); };
    m_filter->setText(text);
    find(text);
    // What a file calls an account mostly differs in the end of the name only.
    if (m_stack->isEmpty() && !text.isEmpty()) {
        m_filter->setText(text.section(u' ', 0, 0));
        find(m_filter->text());
    }
    if (m_stack->isEmpty()) {
        m_filter->clear();
        find({});
    }
    m_filter->setFocus();
}

void AccountChooser::find(const QString &text)
{
    const auto done = m_model->find(text);
    setFooterError(done ? QString() : done.error().sentence);
    m_stack->setEmpty(m_model->rowCount() == 0);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void AccountChooser::choose()
{
    const Account *account = m_model->rowAt(m_table->currentIndex());
    if (!account) {
        setFooterError(tr("Choose an account first."));
        return;
    }
    const Account found = *account;
    accept();
    Q_EMIT chosen(found);
}

} // namespace waymark
