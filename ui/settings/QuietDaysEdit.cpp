// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/QuietDaysEdit.h"

#include "ui/settings/QuietDaysDialog.h"
#include "ui/settings/QuietDaysModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int tableHeight = 150;

} // namespace

QuietDaysEdit::QuietDaysEdit(std::function<QDate()> today, const QuietDaysScopes &scopes, QWidget *parent)
    : QWidget(parent), m_today(std::move(today)), m_scopes(scopes), m_model(new QuietDaysModel(scopes, this)),
      m_table(new TableView), m_edit(new Button(tr("Edit…"))), m_remove(new Button(tr("Remove")))
{
    m_table->setObjectName(QStringLiteral("settingsQuietDays"));
    m_table->setAccessibleName(tr("Quiet days"));
    m_table->setModel(m_model);
    m_table->setColumns({{QuietDaysModel::NameColumn, 220},
                         {QuietDaysModel::FromColumn, 120},
                         {QuietDaysModel::ToColumn, 120}});
    m_table->setFixedHeight(tableHeight);
    m_none = new TextLabel(tr("None. Due dates keep clear of the weekend alone."), TextStyle::Body,
                           Color::TextSecondary);
    m_none->setObjectName(QStringLiteral("settingsQuietDaysNone"));
    m_table->setFrameShape(QFrame::StyledPanel);
    auto *add = new Button(tr("Add quiet days…"));
    add->setObjectName(QStringLiteral("settingsQuietDaysAdd"));
    m_edit->setObjectName(QStringLiteral("settingsQuietDaysEdit"));
    m_remove->setObjectName(QStringLiteral("settingsQuietDaysRemove"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button *button : {add, m_edit, m_remove}) {
        button->setSmall(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_none);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    setFocusProxy(add);
    connect(add, &QPushButton::clicked, this, &QuietDaysEdit::add);
    connect(m_edit, &QPushButton::clicked, this, &QuietDaysEdit::edit);
    connect(m_remove, &QPushButton::clicked, this, &QuietDaysEdit::remove);
    connect(m_table, &RowView::opened, this, &QuietDaysEdit::edit);
    connect(m_table, &RowView::currentKeyChanged, this, &QuietDaysEdit::enableButtons);
    enableButtons();
}

QList<QuietDays> QuietDaysEdit::days() const
{
    return m_model->rows();
}

void QuietDaysEdit::setDays(const QList<QuietDays> &days)
{
    const bool others = days != m_model->rows();
    m_model->setRows(days);
    enableButtons();
    if (others)
        Q_EMIT daysChanged();
}

void QuietDaysEdit::add()
{
    QuietDays days;
    days.from = m_today();
    days.to = days.from;
    open(-1, days);
}

void QuietDaysEdit::edit()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        open(index.row(), m_model->row(index));
}

void QuietDaysEdit::open(int row, const QuietDays &days)
{
    auto *dialog = new QuietDaysDialog(days, m_scopes, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] { replace(row, dialog->entered()); });
    dialog->open();
}

void QuietDaysEdit::replace(int row, const QuietDays &days)
{
    QList<QuietDays> all = m_model->rows();
    if (row >= 0)
        all[row] = days;
    else
        all.append(days);
    std::ranges::stable_sort(all, {}, &QuietDays::from);
    setDays(all);
}

void QuietDaysEdit::remove()
{
    QList<QuietDays> all = m_model->rows();
    if (!m_table->currentIndex().isValid())
        return;
    all.removeAt(m_table->currentIndex().row());
    setDays(all);
}

void QuietDaysEdit::enableButtons()
{
    const bool some = !m_model->rows().isEmpty();
    m_none->setVisible(!some);
    m_table->setVisible(some);
    m_edit->setVisible(some);
    m_remove->setVisible(some);
    const bool chosen = m_table->currentIndex().isValid();
    m_edit->setEnabled(chosen);
    m_remove->setEnabled(chosen);
}

} // namespace waymark
