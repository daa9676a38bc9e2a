// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/CoveragePane.h"

#include "ui/preview/CoverageDelegate.h"
#include "ui/preview/CoverageModel.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"

#include <QVBoxLayout>

namespace waymark {

CoveragePane::CoveragePane(QWidget *parent)
    : QFrame(parent), m_model(new CoverageModel(this)), m_list(new RowView), m_count(new CountPill)
{
    setProperty("edge", QStringLiteral("top"));
    m_list->setObjectName(QStringLiteral("previewTokens"));
    m_list->setAccessibleName(tr("Tokens and who has no value for them"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new CoverageDelegate(m_list));
    m_list->setModel(m_model);
    auto *head = new PaneHead(tr("Tokens"));
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    const auto go = [this](const QModelIndex &index) {
        if (index.isValid() && !m_model->isGroup(index))
            Q_EMIT recipientWanted(ContactId(m_model->row(index).uid));
    };
    connect(m_list, &RowView::clicked, this, go);
    connect(m_list, &RowView::opened, this, go);
}

void CoveragePane::show(const QList<TokenCoverage> &coverage)
{
    m_model->show(coverage);
    m_count->setCount(static_cast<int>(coverage.size()));
    setVisible(!coverage.isEmpty());
}

} // namespace waymark
