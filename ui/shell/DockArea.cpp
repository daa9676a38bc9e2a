// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/DockArea.h"

#include "ui/shell/DockPane.h"
#include "ui/shell/DockStrip.h"
#include "ui/theme/ThemeColors.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>

namespace waymark {

namespace {

constexpr int UsualWidth = 368;

/// Below this width of the window there is no room for the dock beside the page.
constexpr int WideWindow = 1280;

QString widthKey()
{
    return QStringLiteral("dock/width");
}

QString foldedKey()
{
    return QStringLiteral("dock/folded");
}

} // namespace

DockArea::DockArea(QWidget *pages, QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter), m_pane(new DockPane), m_strip(new DockStrip(this)),
      m_width(UsualWidth)
{
    m_splitter->setObjectName(QStringLiteral("dockSplitter"));
    m_splitter->setHandleWidth(tokens::size::splitter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(pages);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_strip);
    m_pane->installEventFilter(this);
    connect(m_pane, &DockPane::closeWanted, this, &DockArea::toggle);
    connect(m_strip, &DockStrip::clicked, this, &DockArea::toggle);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_width = m_pane->width(); });
    arrange();
}

void DockArea::setContent(const QString &title, QWidget *content)
{
    m_hasContent = content != nullptr;
    if (content) {
        m_pane->setContent(title, content);
        m_strip->setTitle(title);
    } else {
        m_overlaid = false;
    }
    arrange();
}

void DockArea::toggle()
{
    if (!m_hasContent)
        return;
    if (isNarrow())
        m_overlaid = !m_overlaid;
    else
        m_folded = !m_folded;
    arrange();
}

bool DockArea::isOpen() const
{
    return m_hasContent && m_pane->isVisibleTo(const_cast<DockArea *>(this));
}

void DockArea::saveState(QSettings &settings) const
{
    settings.setValue(widthKey(), m_width);
    settings.setValue(foldedKey(), m_folded);
}

void DockArea::restoreState(const QSettings &settings)
{
    m_width = std::max(m_pane->minimumWidth(), settings.value(widthKey(), UsualWidth).toInt());
    m_folded = settings.value(foldedKey(), false).toBool();
    arrange();
}

bool DockArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pane && m_overlaid && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        toggle();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DockArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool DockArea::isNarrow() const
{
    return window()->width() < WideWindow;
}

void DockArea::arrange()
{
    if (!isNarrow())
        m_overlaid = false;
    const bool beside = m_hasContent && !isNarrow() && !m_folded;
    const bool over = m_hasContent && m_overlaid;
    m_strip->setVisible(m_hasContent && !beside);
    if (over) {
        if (m_pane->parentWidget() != this)
            m_pane->setParent(this);
        placeOverlay();
    } else if (m_pane->parentWidget() != m_splitter) {
        m_splitter->addWidget(m_pane);
    }
    m_pane->setProperty("edge", over ? QStringLiteral("left") : QString());
    m_pane->setVisible(beside || over);
    const QList<int> sizes{width() - m_width - tokens::size::splitter, m_width};
    if (beside && width() > m_width && m_splitter->sizes() != sizes)
        m_splitter->setSizes(sizes);
    if (over)
        m_pane->raise();
}

void DockArea::placeOverlay()
{
    const int room = width() - m_strip->width();
    const int wide = std::min(m_width, room);
    const int x = layoutDirection() == Qt::RightToLeft ? m_strip->width() : room - wide;
    m_pane->setGeometry(x, 0, wide, height());
}

} // namespace waymark
