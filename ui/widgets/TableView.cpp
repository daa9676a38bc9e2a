// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/TableView.h"

#include "ui/widgets/HeaderView.h"
#include "ui/widgets/RowDelegate.h"

#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <numeric>
#include <utility>

namespace waymark {

namespace {

constexpr double leastShare = 2.0 / 3.0;
/// A number or a chip has nothing to give.
constexpr int rigidBelow = 110;

} // namespace

TableView::TableView(QWidget *parent) : RowView(parent), m_header(new HeaderView(this))
{
    setHeader(m_header);
    setHeaderHidden(false);
    m_header->setSectionsMovable(true);
    m_header->setStretchLastSection(true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, &TableView::offerColumns);
    setRowDelegate(new RowDelegate(this));
}

void TableView::setCellPadding(int padding)
{
    m_padding = padding;
    m_header->setCellPadding(padding);
    if (auto *delegate = qobject_cast<RowDelegate *>(itemDelegate()))
        delegate->setInsets({padding, padding});
}

void TableView::setRowDelegate(RowDelegate *delegate)
{
    delegate->setInsets({m_padding, m_padding});
    setItemDelegate(delegate);
}

void TableView::setColumns(const QMap<int, int> &widths, int stretched, int least)
{
    m_widths = widths;
    m_stretched = stretched;
    m_least = least;
    setSortingEnabled(false);
    m_header->setStretchLastSection(stretched < 0);
    if (stretched >= 0)
        m_header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        m_header->resizeSection(width.key(), width.value());
}

void TableView::giveWay()
{
    if (m_least <= 0)
        return;
    const auto addUp = [this](bool isRigid) {
        return std::accumulate(m_widths.cbegin(), m_widths.cend(), 0, [isRigid](int sum, int width) {
            return (width < rigidBelow) == isRigid ? sum + width : sum;
        });
    };
    const int all = addUp(false);
    const int room = viewport()->width() - m_least - addUp(true);
    const double share = std::clamp(double(room) / double(std::max(all, 1)), leastShare, 1.0);
    const bool scrolls = room < all * leastShare;
    m_header->setSectionResizeMode(m_stretched, scrolls ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (scrolls)
        m_header->resizeSection(m_stretched, m_least);
    if (std::exchange(m_share, share) == share)
        return;
    for (auto width = m_widths.cbegin(); width != m_widths.cend(); ++width) {
        if (width.value() >= rigidBelow)
            m_header->resizeSection(width.key(), int(width.value() * share));
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    RowView::resizeEvent(event);
    giveWay();
}

void TableView::keepStateIn(QSettings *settings, const QString &name, int version)
{
    m_settings = settings;
    m_stateName = name;
    m_stateVersion = version;
    if (settings->value(name + QStringLiteral("/version")).toInt() == version)
        m_header->restoreState(settings->value(name + QStringLiteral("/columns")).toByteArray());
    connect(m_header, &QHeaderView::sectionResized, this, &TableView::saveState);
    connect(m_header, &QHeaderView::sectionMoved, this, &TableView::saveState);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &TableView::saveState);
}

void TableView::saveState()
{
    m_settings->setValue(m_stateName + QStringLiteral("/version"), m_stateVersion);
    m_settings->setValue(m_stateName + QStringLiteral("/columns"), m_header->saveState());
}

void TableView::offerColumns(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The first column names the row and stays.
    for (int column = 1; column < m_header->count(); ++column) {
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        if (name.isEmpty())
            continue;
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            if (m_settings)
                saveState();
        });
    }
    menu->popup(m_header->viewport()->mapToGlobal(position));
}

} // namespace waymark
