// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/DockPane.h"

#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PageStack.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

DockPane::DockPane(QWidget *parent)
    : QFrame(parent), m_title(new ElidedLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_stack(new PageStack(this))
{
    setObjectName(QStringLiteral("dock"));
    setProperty("pane", QStringLiteral("pane"));
    m_title->setWeight(QFont::DemiBold);
    auto *close = new IconButton(Icon::X, tr("Close this pane (F9)"));
    close->setObjectName(QStringLiteral("dockClose"));
    close->setSmall(true);
    close->setIconSize({14, 14});
    connect(close, &IconButton::clicked, this, &DockPane::closeWanted);

    auto *head = new QFrame;
    head->setProperty("edge", QStringLiteral("bottom"));
    head->setMinimumHeight(tokens::size::dockHeader);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(tokens::space::paneInset, 0, 6, 1);
    line->addWidget(m_title, 1);
    line->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);
    setMinimumWidth(280);
}

void DockPane::setContent(const QString &title, QWidget *content)
{
    m_title->setText(title);
    setAccessibleName(title);
    if (m_stack->indexOf(content) < 0)
        m_stack->addWidget(content);
    m_stack->setCurrentWidget(content);
}

QWidget *DockPane::host() const
{
    return m_stack;
}

QString DockPane::title() const
{
    return m_title->text();
}

} // namespace waymark
