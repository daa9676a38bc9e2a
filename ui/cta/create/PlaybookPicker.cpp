// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/PlaybookPicker.h"

#include "ui/cta/create/PlaybookDelegate.h"
#include "ui/cta/create/PlaybookModel.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

PlaybookPicker::PlaybookPicker(PlaybookSearch search, QWidget *parent)
    : QFrame(parent), m_search(std::move(search)),
      m_filter(new FilterEdit(tr("Search names, aliases and steps"))),
      m_count(new TextLabel({}, TextStyle::Small, Color::TextTertiary)), m_model(new PlaybookModel(this)),
      m_list(new RowView), m_none(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_stack(new QStackedWidget)
{
    setProperty("card", true);
    m_filter->setObjectName(QStringLiteral("playbookSearch"));
    m_list->setObjectName(QStringLiteral("playbooks"));
    m_list->setAccessibleName(tr("Playbooks"));
    m_list->setItemDelegate(new PlaybookDelegate(m_model, m_list));
    m_list->setModel(m_model);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(16);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_none);
    m_stack->setMinimumHeight(184);

    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);

    m_filter->installEventFilter(this);
    connect(m_filter, &FilterEdit::filterChanged, this, &PlaybookPicker::search);
    connect(m_filter, &FilterEdit::leaveDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &RowView::currentKeyChanged, this, &PlaybookPicker::chosenChanged);
}

void PlaybookPicker::setType(const QString &type)
{
    m_type = type;
    search(m_filter->text());
}

std::optional<Playbook> PlaybookPicker::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model->row(index).hit.playbook) : std::nullopt;
}

void PlaybookPicker::focusSearch()
{
    m_filter->setFocus();
}

bool PlaybookPicker::eventFilter(QObject *watched, QEvent *event)
{
    // Up and Down walk the list while the cursor stays in the search line.
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_model->index(m_list->currentIndex().row() + step, 0);
        if (step != 0 && next.isValid()) {
            m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PlaybookPicker::search(const QString &query)
{
    const QString before = m_list->currentKey();
    const auto hits = m_search.find(query, m_type);
    QList<PlaybookChoice> choices;
    for (const auto &hit : hits)
        choices.append({hit});
    m_model->setRows(std::move(choices));

    const int all = m_search.count(m_type);
    m_count->setText(tr("%1 of %2").arg(QLocale().toString(hits.size()), QLocale().toString(all)));
    m_none->setText(all == 0 ? tr("This type has no playbooks. Add calls and to-dos to the CTA by hand.")
                             : tr("No playbook has “%1”.").arg(query.trimmed()));
    m_stack->setCurrentWidget(hits.isEmpty() ? static_cast<QWidget *>(m_none) : m_list);
    if (!m_list->currentIndex().isValid() && !hits.isEmpty())
        m_list->setCurrentIndex(m_model->index(0, 0));
    if (m_list->currentKey() != before || hits.isEmpty())
        Q_EMIT chosenChanged();
}

} // namespace waymark
