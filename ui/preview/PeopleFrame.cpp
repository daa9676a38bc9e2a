// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PeopleFrame.h"

#include "ui/widgets/CountPill.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"

#include <QVBoxLayout>

namespace waymark {

PeopleFrame::PeopleFrame(QAbstractItemModel *model, QWidget *parent)
    : QFrame(parent), m_list(new RowView), m_count(new CountPill(0, Tone::Accent)),
      m_column(new QVBoxLayout(this))
{
    setProperty("pane", QStringLiteral("pane"));
    setMinimumWidth(220);
    m_list->setAccessibleName(tr("Recipients"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setModel(model);
    auto *head = new PaneHead(tr("Recipients"));
    head->addWidget(m_count);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(head);
    m_column->addWidget(m_list, 1);
    setFocusProxy(m_list);
}

void PeopleFrame::setCount(int count)
{
    m_count->setCount(count);
}

void PeopleFrame::addBelow(QWidget *widget)
{
    m_column->addWidget(widget);
}

} // namespace waymark
