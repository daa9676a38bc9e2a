// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/overview/SideList.h"

#include "ui/accounts/overview/SideButton.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace waymark {

SideList::SideList(const QString &none, QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)),
      m_none(new TextLabel(none, TextStyle::Body, Color::TextTertiary, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_none);
}

void SideList::show(const QList<SideRow::Content> &rows)
{
    while (m_rows.size() < rows.size()) {
        m_rows.append(new SideRow(this));
        m_layout->addWidget(m_rows.last());
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i < rows.size())
            m_rows.at(i)->show(rows.at(i));
        m_rows.at(i)->setVisible(i < rows.size());
    }
    m_none->setVisible(rows.isEmpty());
}

void SideList::show(const QList<SideRow::Content> &rows, const QStringList &names)
{
    QString focused;
    while (m_buttons.size() < rows.size())
        m_buttons.append(makeButton());
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        SideButton *button = m_buttons.at(i);
        if (button->hasFocus())
            focused = button->objectName();
        button->setObjectName(names.value(i));
        if (i < rows.size())
            button->show(rows.at(i));
    }
    focus(focused, rows.size());
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setVisible(i < rows.size());
    m_none->setVisible(rows.isEmpty());
}

SideButton *SideList::makeButton()
{
    auto *button = new SideButton(this);
    m_layout->addWidget(button);
    connect(button, &SideButton::clicked, this,
            [this, row = static_cast<int>(m_buttons.size())] { Q_EMIT activated(row); });
    return button;
}

void SideList::focus(const QString &name, qsizetype shown)
{
    for (qsizetype i = 0; i < shown && !name.isEmpty(); ++i) {
        SideButton *button = m_buttons.at(i);
        if (button->objectName() != name)
            continue;
        button->setVisible(true);
        button->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace waymark
