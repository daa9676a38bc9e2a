// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/overview/AsOfEditor.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/DateField.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace waymark {

AsOfEditor::AsOfEditor(QWidget *value, QDate today, QWidget *parent)
    : QWidget(parent), m_value(value), m_day(new DateField(today)), m_today(today)
{
    m_day->setObjectName(QStringLiteral("attributeAsOf"));
    m_day->setAccessibleName(tr("As of"));
    m_day->setToolTip(tr("As of: when this value was true"));
    m_day->setMaximumDate(today);
    m_day->setSmall(true);
    m_day->setDisplayFormat(tr("d MMM yyyy", "a day with little room, QDate format"));
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens::space::s1);
    layout->addWidget(m_value, 1);
    layout->addWidget(m_day);
    setFocusProxy(m_value);
    setTabOrder(m_value, m_day);
    m_value->installEventFilter(this);
    m_day->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        QWidget *inside = now;
        while (inside && inside != this)
            inside = inside->parentWidget();
        // A popup of the editor, or another program, is no going away.
        if (now && !inside && isVisible())
            Q_EMIT done(true);
    });
}

QDate AsOfEditor::chosenDay() const
{
    return m_day->date() == m_today ? QDate() : m_day->date();
}

bool AsOfEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && filterKey(watched, static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool AsOfEditor::filterKey(const QObject *watched, int key)
{
    const bool leavesAtItsEnd =
        (key == Qt::Key_Tab && watched == m_day) || (key == Qt::Key_Backtab && watched == m_value);
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT done(true);
        return true;
    case Qt::Key_Escape:
        Q_EMIT done(false);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (leavesAtItsEnd)
            Q_EMIT done(true);
        return leavesAtItsEnd;
    default:
        return false;
    }
}

} // namespace waymark
