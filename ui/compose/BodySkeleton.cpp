// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/BodySkeleton.h"

#include "ui/compose/editor/EditorView.h"
#include "ui/theme/ThemeColors.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace waymark {

namespace {

/// Sooner than this nothing would be seen but a flicker.
constexpr int patience = 300;
/// The paper's text column and its distances, as the editor's own page has them.
constexpr int column = 600;
constexpr int inset = 24;
constexpr int top = 22;
constexpr int lineStep = 22;
constexpr int thickness = 10;
/// Of the column's width, in per cent; 0 is the gap between two blocks.
constexpr int lines[] = {14, 0, 96, 88, 0, 52, 92, 97, 74, 0, 94, 61, 0, 22};

} // namespace

BodySkeleton::BodySkeleton(EditorView *editor) : QWidget(editor)
{
    setObjectName(QStringLiteral("composeSkeleton"));
    setAccessibleName(tr("The email is being loaded"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    editor->installEventFilter(this);
    connect(editor, &EditorView::ready, this, &QObject::deleteLater);
    connect(editor, &EditorView::loadFailed, this, &QObject::deleteLater);
    QTimer::singleShot(patience, this, [this] {
        resize(parentWidget()->size());
        raise();
        show();
    });
}

bool BodySkeleton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

void BodySkeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::BgSurface, this));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Color::BgTrack, this));
    const int room = std::min(column, width() - 2 * inset);
    const int left = (width() - room) / 2;
    int y = top;
    for (const int share : lines) {
        const QRect line(left, y, room * share / 100, thickness);
        if (share > 0)
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), line), tokens::radius::chip,
                                    tokens::radius::chip);
        y += lineStep;
    }
}

} // namespace waymark
