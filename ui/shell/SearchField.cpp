// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/SearchField.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/SmallMarks.h"

#include <QAction>
#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int wished = 298;
constexpr int iconSide = 16;
constexpr int inset = 9;
constexpr int gap = 8;

} // namespace

SearchField::SearchField(QAction *action, QWidget *parent) : PressableButton(parent), m_action(action)
{
    setObjectName(QStringLiteral("searchField"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &SearchField::showAction);
    showAction();
}

void SearchField::showAction()
{
    setText(ActionButton::plainText(m_action));
    setAccessibleName(text());
    setToolTip(ActionButton::hint(m_action));
    update();
}

QSize SearchField::sizeHint() const
{
    return {wished, rowHeight(tokens::size::input, textFont(TextStyle::Body))};
}

QSize SearchField::minimumSizeHint() const
{
    return {iconSide + 2 * inset, sizeHint().height()};
}

void SearchField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool focused = hasFocus();
    painter.setBrush(color(underMouse() ? Color::BgHover : Color::BgInput, this));
    painter.setPen(QPen(color(focused ? Color::AccentFocus : Color::BorderControl, this),
                        focused ? tokens::stroke::focus : tokens::stroke::hairline));
    painter.drawRoundedRect(focused ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, tokens::radius::control,
                            tokens::radius::control);
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    IconFactory::paint(&painter, mirrored({inset, (height() - iconSide) / 2, iconSide, iconSide}), Icon::Search,
                       color(Color::IconDefault, this));
    const QString keys = m_action ? m_action->shortcut().toString(QKeySequence::NativeText) : QString();
    const QSize cap = keys.isEmpty() ? QSize() : smallmarks::keyCapSize(keys);
    int end = width() - inset;
    const int start = inset + iconSide + gap;
    if (!keys.isEmpty() && end - cap.width() > start) {
        end -= cap.width();
        smallmarks::paintKeyCap(&painter,
                                mirrored({end, (height() - cap.height()) / 2, cap.width(), cap.height()}),
                                keys, palette());
        end -= gap;
    }
    const QFont letters = textFont(TextStyle::Body);
    painter.setFont(letters);
    painter.setPen(color(Color::TextTertiary, this));
    if (end - start > 3 * iconSide)
        painter.drawText(mirrored({start, 0, end - start, height()}),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                         QFontMetrics(letters).elidedText(text(), Qt::ElideRight, end - start));
}

} // namespace waymark
