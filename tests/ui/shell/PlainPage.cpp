// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/shell/PlainPage.h"

#include "ui/widgets/FilterEdit.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

PlainPage::PlainPage(const QString &id, const QString &title, Icon icon, bool withDock)
    : m_id(id), m_title(title), m_icon(icon), m_withDock(withDock)
{
}

QWidget *PlainPage::widget()
{
    if (m_widget)
        return m_widget;
    m_widget = new QWidget;
    m_widget->setObjectName(QStringLiteral("page-") + m_id);
    m_filter = new FilterEdit(QStringLiteral("Filter"));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("list-") + m_id);
    m_list->addItems({QStringLiteral("One"), QStringLiteral("Two")});
    auto *layout = new QVBoxLayout(m_widget);
    layout->addWidget(m_filter);
    layout->addWidget(m_list);
    return m_widget;
}

QWidget *PlainPage::dock()
{
    if (m_withDock && !m_dock) {
        m_dock = new QWidget;
        auto *layout = new QVBoxLayout(m_dock);
        auto *button = new QPushButton(QStringLiteral("Validate Email"));
        button->setObjectName(QStringLiteral("dockButton"));
        layout->addWidget(button);
        layout->addStretch();
    }
    return m_dock;
}

void PlainPage::arrive(const QString &where)
{
    argument = where;
    ++arrivals;
}

void PlainPage::focusContent()
{
    m_list->setFocus();
}

bool PlainPage::focusFilter()
{
    m_filter->setFocus();
    return true;
}

} // namespace waymark
