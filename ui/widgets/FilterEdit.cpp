// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/FilterEdit.h"

#include "ui/theme/IconFactory.h"
#include "ui/widgets/Restyle.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>

namespace waymark {

FilterEdit::FilterEdit(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_pause(new QTimer(this))
{
    setPlaceholder(placeholder);
    addAction(IconFactory::icon(Icon::Search), QLineEdit::LeadingPosition);
    QAction *clearAction = addAction(IconFactory::icon(Icon::X), QLineEdit::TrailingPosition);
    clearAction->setToolTip(tr("Clear filter"));
    clearAction->setVisible(false);
    connect(clearAction, &QAction::triggered, this, &QLineEdit::clear);

    m_pause->setSingleShot(true);
    m_pause->setInterval(tokens::motion::filterDebounce);
    connect(m_pause, &QTimer::timeout, this, &FilterEdit::report);
    connect(this, &QLineEdit::returnPressed, this, &FilterEdit::report);
    connect(this, &QLineEdit::textChanged, this, [this, clearAction](const QString &text) {
        clearAction->setVisible(!text.isEmpty());
        if (text.isEmpty())
            report();
        else
            m_pause->start();
    });
}

void FilterEdit::setPlaceholder(const QString &placeholder)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
}

void FilterEdit::setSmall(bool small)
{
    setProperty("small", small);
    restyle(this);
}

void FilterEdit::setPause(int milliseconds)
{
    m_pause->setInterval(milliseconds);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT leaveDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::report()
{
    m_pause->stop();
    if (m_reported == text())
        return;
    m_reported = text();
    Q_EMIT filterChanged(m_reported);
}

} // namespace waymark
