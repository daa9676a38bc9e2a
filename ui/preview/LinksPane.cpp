// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/LinksPane.h"

#include "ui/preview/LinksDelegate.h"
#include "ui/preview/LinksModel.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"

#include <QUrl>
#include <QVBoxLayout>

namespace waymark {

LinksPane::LinksPane(QWidget *parent)
    : QFrame(parent), m_model(new LinksModel(this)), m_list(new RowView), m_count(new CountPill)
{
    m_list->setObjectName(QStringLiteral("previewLinks"));
    m_list->setAccessibleName(tr("Links"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new LinksDelegate(m_list));
    m_list->setModel(m_model);
    auto *head = new PaneHead(tr("Links"));
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    connect(m_list, &RowView::opened, this,
            [this](const QModelIndex &index) { Q_EMIT openWanted(QUrl(m_model->row(index).target)); });
}

void LinksPane::show(const QByteArray &html)
{
    m_model->setRows(linksOf(html));
    m_count->setCount(static_cast<int>(m_model->rows().size()));
}

} // namespace waymark
