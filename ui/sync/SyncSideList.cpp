// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncSideList.h"

#include "ui/widgets/CountPill.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"

#include <QAbstractItemDelegate>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int paneWidth = 296;

} // namespace

SyncSideList::SyncSideList(const QString &title, const char *name, QAbstractItemModel *model,
                           QAbstractItemDelegate *delegate, QWidget *parent)
    : QFrame(parent), m_list(new RowView), m_pill(new CountPill)
{
    setProperty("pane", QStringLiteral("pane"));
    setProperty("edge", QStringLiteral("right"));
    setProperty("focusPane", true);
    setFixedWidth(paneWidth);
    auto *head = new PaneHead(title);
    head->addWidget(m_pill);
    delegate->setParent(m_list);
    m_list->setObjectName(QLatin1String(name));
    m_list->setAccessibleName(title);
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setKeepsPlace(true);
    m_list->setItemDelegate(delegate);
    m_list->setModel(model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list, 1);
}

void SyncSideList::setCount(int count)
{
    m_pill->setCount(count);
}

} // namespace waymark
