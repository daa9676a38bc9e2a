// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ToastView.h"

#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToastButton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <cmath>

namespace waymark {

namespace {

constexpr int Height = 40;

/// Four times a second, which is what the countdown ring is drawn at.
constexpr int TickMilliseconds = 250;

/// A countdown is said when it begins, and once more when this is left: the last moment to act.
constexpr int spokenSeconds = 3;

} // namespace

ToastView::ToastView(Toast toast, QWidget *parent)
    : QWidget(parent), m_toast(std::move(toast)), m_tick(new QTimer(this)), m_left(m_toast.milliseconds)
{
    setObjectName(QStringLiteral("toast"));
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(m_tick, &QTimer::timeout, this, &ToastView::tick);
    m_tick->start(TickMilliseconds);
    m_since.start();
    showSeconds(static_cast<int>(std::ceil(m_left / 1000.0)));
}

void ToastView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        say();
}

void ToastView::say()
{
    // The words on the screen change each second; the name that a screen reader follows only as they are
    // said.
    m_text->setAccessibleName(m_text->text());
    announce(this, m_text->text(), m_toast.countdown);
}

void ToastView::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 6, 0);
    layout->setSpacing(12);
    if (m_toast.countdown) {
        m_ring = new CountdownRing(Color::TextOnTooltipAction, Color::TextOnTooltip);
        layout->addWidget(m_ring);
    }
    if (m_toast.icon)
        layout->addWidget(new IconLabel(*m_toast.icon, 16, Color::TextOnTooltip));
    m_text = new TextLabel(m_toast.text, TextStyle::Body, Color::TextOnTooltip);
    m_text->setObjectName(QStringLiteral("toastText"));
    layout->addWidget(m_text, 1);
    layout->addSpacing(20);
    if (!m_toast.action.isEmpty()) {
        auto *action = new ToastButton(m_toast.action, this);
        action->setObjectName(QStringLiteral("toastAction"));
        connect(action, &QAbstractButton::clicked, this, &ToastView::act);
        layout->addWidget(action);
    }
    auto *dismiss = new ToastButton(Icon::X, tr("Close this message"), this);
    dismiss->setObjectName(QStringLiteral("toastClose"));
    connect(dismiss, &QAbstractButton::clicked, this, &ToastView::close);
    layout->addWidget(dismiss);
    setMinimumHeight(std::max(Height, m_text->sizeHint().height() + 16));
}

void ToastView::act()
{
    if (m_ended)
        return;
    m_ended = true;
    if (m_toast.act)
        m_toast.act();
    end();
}

void ToastView::close()
{
    if (m_ended)
        return;
    m_ended = true;
    // A countdown goes on without its toast: closing the message is not a decision about what it announced.
    if (m_toast.expired && !m_toast.countdown)
        m_toast.expired();
    end();
}

void ToastView::end()
{
    m_tick->stop();
    Q_EMIT finished();
}

bool ToastView::isHeld() const
{
    if (m_toast.countdown)
        return false;
    if (m_toast.milliseconds == 0)
        return true;
    const QWidget *focus = focusWidget();
    return m_hovered || (focus && focus->hasFocus());
}

void ToastView::tick()
{
    const qint64 passed = m_since.restart();
    if (isHeld())
        return;
    m_left -= passed;
    if (m_left > 0) {
        showSeconds(static_cast<int>(std::ceil(m_left / 1000.0)));
        return;
    }
    m_ended = true;
    if (m_toast.expired)
        m_toast.expired();
    end();
}

void ToastView::showSeconds(int seconds)
{
    if (!m_ring)
        return;
    m_ring->setLeft(static_cast<double>(m_left) / m_toast.milliseconds, seconds);
    if (seconds == m_shownSeconds)
        return;
    m_shownSeconds = seconds;
    if (m_toast.textFor)
        m_text->setText(m_toast.textFor(seconds));
    if (seconds == spokenSeconds && isVisible())
        say();
}

void ToastView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Color::BgTooltip, this));
    painter.drawRoundedRect(rect(), tokens::radius::control, tokens::radius::control);
}

void ToastView::enterEvent(QEnterEvent *)
{
    m_hovered = true;
}

void ToastView::leaveEvent(QEvent *)
{
    m_hovered = false;
}

void ToastView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
