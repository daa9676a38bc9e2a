// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/DropArea.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace waymark {

DropArea::DropArea(QWidget *parent)
    : QFrame(parent), m_button(new Button(tr("Choose file…"), Icon::FolderOpen))
{
    setObjectName(QStringLiteral("importDropArea"));
    setAcceptDrops(true);
    m_button->setObjectName(QStringLiteral("importChooseFile"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 28, 24, 28);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(Icon::FileSpreadsheet, 28), 0, Qt::AlignHCenter);
    layout->addWidget(new TextLabel(tr("Drop a CSV file here"), TextStyle::BodyStrong), 0, Qt::AlignHCenter);
    auto *help = new TextLabel(
        tr("Comma, semicolon, tab or bar between the cells, in any usual encoding. Rows that cannot be taken "
           "are shown and can be mended before anything is written."),
        TextStyle::Body, Color::TextSecondary);
    help->setWordWrap(true);
    help->setAlignment(Qt::AlignHCenter);
    layout->addWidget(help);
    layout->addSpacing(4);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    connect(static_cast<Button *>(m_button), &Button::clicked, this, &DropArea::chooseWanted);
}

QString DropArea::fileOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

void DropArea::focusButton()
{
    m_button->setFocus();
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (fileOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void DropArea::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    event->acceptProposedAction();
    Q_EMIT dropped(fileOf(event->mimeData()));
}

void DropArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(m_over ? Color::AccentMark : Color::BorderControl, this), 1.5, Qt::DashLine));
    painter.setBrush(color(m_over ? Color::AccentTint : Color::BgSurface, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), tokens::radius::panel,
                            tokens::radius::panel);
}

} // namespace waymark
