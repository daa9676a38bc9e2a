// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/PlaybookPicker.h"

#include "ui/cta/create/PlaybookDelegate.h"
#include "ui/cta/create/PlaybookModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Restyle.h"
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
      m_list(new RowView), m_none(new EmptyState(Icon::Search, {}, {})), m_stack(new QStackedWidget)
{
    setProperty("card", true);
    m_filter->setObjectName(QStringLiteral("playbookSearch"));
    m_list->setObjectName(QStringLiteral("playbooks"));
    m_list->setAccessibleName(tr("Playbooks"));
    m_list->setItemDelegate(new PlaybookDelegate(m_model, m_list));
    m_list->setModel(m_model);
    m_none->setObjectName(QStringLiteral("playbooksNone"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_none);
    m_stack->setMinimumHeight(184);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);

    m_filter->installEventFilter(this);
    connect(m_filter, &FilterEdit::filterChanged, this, &PlaybookPicker::search);
    connect(m_filter, &FilterEdit::leaveDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &RowView::currentKeyChanged, this, [this] { choose(m_list->currentIndex()); });
}

/// The search line is part of the picker's own box.
QWidget *PlaybookPicker::makeHead()
{
    m_filter->setProperty("bare", true);
    auto *head = new QFrame;
    head->setProperty("edge", QStringLiteral("bottom"));
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(8, 6, 10, 6);
    line->addWidget(m_filter, 1);
    line->addWidget(m_count);
    return head;
}

void PlaybookPicker::setType(const QString &type)
{
    m_type = type;
    m_chosen.reset();
    search(m_filter->text());
}

void PlaybookPicker::focusSearch()
{
    m_filter->setFocus();
}

bool PlaybookPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        setProperty("focusInside", event->type() == QEvent::FocusIn);
        restyle(this);
    }
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
    const auto hits = m_search.find(query, m_type);
    QList<PlaybookChoice> choices;
    for (const auto &hit : hits)
        choices.append({hit});
    m_model->setRows(std::move(choices));

    m_count->setText(
        tr("%1 of %2").arg(QLocale().toString(hits.size()), QLocale().toString(m_search.count(m_type))));
    if (hits.isEmpty())
        showNone(query.trimmed());
    m_stack->setCurrentWidget(hits.isEmpty() ? static_cast<QWidget *>(m_none) : m_list);
    if (hits.isEmpty() || (m_chosen && m_list->chooseKey(m_chosen->id.toString())))
        return;
    m_list->setCurrentIndex(m_model->index(0, 0));
    choose(m_list->currentIndex());
}

void PlaybookPicker::showNone(const QString &query)
{
    m_none->clearButtons();
    if (m_search.count(m_type) == 0) {
        m_none->setTitle(tr("This type has no playbooks"));
        m_none->setText(tr("Add calls and to-dos to the CTA by hand."));
        return;
    }
    m_none->setTitle(tr("No playbook has “%1”").arg(query));
    m_none->setText(m_chosen ? tr("“%1” stays chosen.").arg(Formats::name(m_chosen->name)) : QString());
    auto *clear = m_none->addButton(new Button(tr("Clear filter")));
    clear->setObjectName(QStringLiteral("playbookClear"));
    connect(clear, &QPushButton::clicked, this, [this] {
        m_filter->clear();
        m_filter->setFocus();
    });
}

void PlaybookPicker::choose(const QModelIndex &index)
{
    // A list that has become empty or was filtered says nothing about the choice.
    if (!index.isValid())
        return;
    const Playbook &playbook = m_model->row(index).hit.playbook;
    if (m_chosen && m_chosen->id == playbook.id)
        return;
    m_chosen = playbook;
    Q_EMIT chosenChanged();
}

} // namespace waymark
