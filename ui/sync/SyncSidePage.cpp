// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncSidePage.h"

#include "ui/sync/SyncSideList.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/ScrollPane.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int detailWidth = 640;

} // namespace

SyncSidePage::SyncSidePage(SyncSideList *side, EmptyState *empty, QWidget *parent)
    : QWidget(parent), m_side(side), m_detail(new QVBoxLayout)
{
    auto *column = new QWidget;
    column->setLayout(m_detail);
    column->setMaximumWidth(detailWidth);
    m_detail->setContentsMargins(tokens::space::s5, tokens::space::s4, tokens::space::s5, tokens::space::s4);
    m_detail->setSpacing(tokens::space::s3);
    auto *shown = new QWidget;
    auto *inset = new QHBoxLayout(shown);
    inset->setContentsMargins(0, 0, 0, 0);
    inset->addWidget(column, 1);
    inset->addStretch();
    auto *page = new QWidget;
    auto *line = new QHBoxLayout(page);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_side);
    line->addWidget(new ScrollPane(shown), 1);
    m_stack = new ListOrEmpty(page, empty);
    m_stack->fill(this);
    connect(m_side->list(), &RowView::currentKeyChanged, this, &SyncSidePage::showCurrent);
}

void SyncSidePage::focusContent()
{
    m_stack->isEmpty() ? setFocus() : m_side->list()->setFocus();
}

QModelIndex SyncSidePage::chosen() const
{
    return m_side->list()->currentIndex();
}

void SyncSidePage::showRows(int rows, int count)
{
    m_count = count;
    m_side->setCount(count);
    const bool hadFocus = m_stack->isAncestorOf(m_stack->window()->focusWidget());
    m_stack->setEmpty(rows == 0);
    // Nothing is left there to have the keyboard; it stays on this page.
    if (hadFocus && rows == 0)
        setFocus();
    if (m_side->list()->currentKey().isEmpty() && rows > 0)
        m_side->list()->setCurrentIndex(m_side->list()->model()->index(0, 0));
    showCurrent();
    Q_EMIT changed();
}

} // namespace waymark
