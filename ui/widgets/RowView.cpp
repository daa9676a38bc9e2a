// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/RowView.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Restyle.h"
#include "ui/widgets/RowPainter.h"
#include "ui/widgets/RowRole.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHoverEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>

#include <cstdlib>

namespace waymark {

namespace {

/// A million chosen rows are no text for a clipboard.
constexpr qsizetype mostCopied = 10'000;

QModelIndex firstWithKey(const QAbstractItemModel *model, const QString &key)
{
    const QModelIndexList found = model->match(model->index(0, 0), KeyRole, key, 1,
                                               Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchWrap);
    return found.isEmpty() ? QModelIndex() : found.constFirst();
}

} // namespace

RowView::RowView(QWidget *parent) : QTreeView(parent)
{
    setRootIsDecorated(false);
    setIndentation(0);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    // Scrolling then moves what is painted already.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    header()->setStretchLastSection(true);
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!index.data(IsGroupRole).toBool())
            Q_EMIT opened(index);
    });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &group) { m_foldedGroups.insert(group.data(KeyRole).toString()); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &group) { m_foldedGroups.remove(group.data(KeyRole).toString()); });
}

void RowView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    QTreeView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RowView::rememberKey);
    connect(model, &QAbstractItemModel::modelReset, this, &RowView::restoreKey);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowView::openGroups);
    openGroups();
}

void RowView::setOnPane(bool onPane)
{
    m_onPane = onPane;
    setProperty("pane", onPane ? QStringLiteral("pane") : QString());
    restyle(this);
}

void RowView::setRowLines(bool lines)
{
    m_lines = lines;
    viewport()->update();
}

bool RowView::chooseKey(const QString &key)
{
    if (!model())
        return false;
    const QModelIndex index = firstWithKey(model(), key);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

QString RowView::currentKey() const
{
    return currentIndex().siblingAtColumn(0).data(KeyRole).toString();
}

QString RowView::asTabSeparatedText() const
{
    if (!model())
        return {};
    QStringList lines;
    QStringList heads;
    QList<int> columns;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        columns.append(column);
        heads.append(model()->headerData(column, Qt::Horizontal).toString());
    }
    lines.append(heads.join(QLatin1Char('\t')));
    qsizetype left = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (lines.size() > mostCopied) {
                left += range.bottom() - row + 1;
                break;
            }
            const QModelIndex first = model()->index(row, 0, range.parent());
            QStringList cells;
            for (const int column : std::as_const(columns))
                cells.append(first.siblingAtColumn(column).data(Qt::DisplayRole).toString().simplified());
            lines.append(cells.join(QLatin1Char('\t')));
        }
    }
    if (left > 0)
        lines.append(tr("and %L1 more").arg(left));
    return lines.join(QLatin1Char('\n'));
}

void RowView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    row.rect = QRect(0, option.rect.y(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent());
    paintGround(painter, row, index, selected);
    if (index.data(IsGroupRole).toBool()) {
        RowPainter::paintGroup(painter, row, index.data(Qt::DisplayRole).toString(),
                               index.data(GroupCountRole).toInt(),
                               static_cast<Tone>(index.data(GroupToneRole).toInt()), isExpanded(index));
        paintFocus(painter, row, index);
        return;
    }
    QTreeView::drawRow(painter, option, index);
    if (!selected)
        paintFocus(painter, row, index);
}

void RowView::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                          bool selected) const
{
    const bool focused = hasFocusInside();
    Color ground = m_onPane ? Color::BgPane : Color::BgSurface;
    if (selected)
        ground = focused ? Color::BgSelected : Color::BgSelectedInactive;
    else if (m_hovered.isValid() && m_hovered.row() == index.row() && m_hovered.parent() == index.parent())
        ground = Color::BgHover;
    painter->fillRect(option.rect, color(ground, option.palette));
    if (m_lines)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          color(Color::BorderSubtle, option.palette));
    if (!selected)
        return;
    if (focused) {
        painter->setPen(color(Color::AccentFocus, option.palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    const QRect bar(option.rect.x(), option.rect.y(), tokens::stroke::currentBar, option.rect.height());
    painter->fillRect(QStyle::visualRect(layoutDirection(), option.rect, bar),
                      color(Color::AccentMark, option.palette));
}

/// Where the keyboard is without having chosen anything: on a group's head, or when Tab has just come here.
void RowView::paintFocus(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (!hasFocus() || index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0))
        return;
    painter->setPen(QPen(color(Color::AccentFocus, option.palette), tokens::stroke::focus));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
}

bool RowView::hasFocusInside() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

void RowView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.parent() != previous.parent())
        Q_EMIT currentKeyChanged(currentKey());
}

void RowView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(asTabSeparatedText());
        return;
    }
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && index.isValid() && event->modifiers() == Qt::NoModifier) {
        if (index.data(IsGroupRole).toBool())
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        else
            Q_EMIT opened(index);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RowView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool group = index.isValid() && index.data(IsGroupRole).toBool();
    // The release may tick a box, and the model then be another one.
    const QPersistentModelIndex head = index.siblingAtColumn(0);
    QTreeView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && group && head.isValid())
        setExpanded(head, !isExpanded(head));
}

void RowView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect row = visualRect(currentIndex());
        Q_EMIT menuWanted(currentIndex(), viewport()->mapToGlobal(row.center()));
        return;
    }
    Q_EMIT menuWanted(indexAt(event->pos()), event->globalPos());
}

bool RowView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        QPainter painter(viewport());
        painter.fillRect(static_cast<QPaintEvent *>(event)->rect(),
                         color(m_onPane ? Color::BgPane : Color::BgSurface, palette()));
    }
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        hover(indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()));
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        hover({});
    return QTreeView::viewportEvent(event);
}

/// QTreeView paints everything anew for more pixels than rows fit.
void RowView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0 || std::abs(dy) >= viewport()->height()) {
        QTreeView::scrollContentsBy(dx, dy);
        return;
    }
    scrollDirtyRegion(0, dy);
    viewport()->scroll(0, dy);
}

void RowView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    // Qt makes the first row current and leaves it unselected: what is shown beside it would have no row.
    if (currentIndex().isValid() && selectionModel() && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    viewport()->update();
}

void RowView::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

void RowView::hover(const QModelIndex &index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (m_hovered == row)
        return;
    m_hovered = row;
    viewport()->update();
}

void RowView::rememberKey()
{
    // Who was filtered away, and with them the choice, is chosen again when they are back.
    m_neighboursBeforeReset.clear();
    if (currentKey().isEmpty())
        return;
    m_keyBeforeReset = currentKey();
    if (m_keepsPlace)
        rememberNeighbours();
}

void RowView::rememberNeighbours()
{
    QStringList before;
    bool passed = false;
    const auto visit = [&](const QModelIndex &index) {
        const QString key = index.data(KeyRole).toString();
        if (key == m_keyBeforeReset)
            passed = true;
        else if (passed)
            m_neighboursBeforeReset.append(key);
        else
            before.prepend(key);
    };
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex top = model()->index(row, 0);
        const bool group = top.data(IsGroupRole).toBool();
        if (!group)
            visit(top);
        for (int child = 0; group && isExpanded(top) && child < model()->rowCount(top); ++child)
            visit(model()->index(child, 0, top));
    }
    m_neighboursBeforeReset += before;
}

void RowView::restoreKey()
{
    openGroups();
    if (m_keyBeforeReset.isEmpty() || chooseKey(m_keyBeforeReset) || !m_keepsPlace)
        return;
    for (const QString &key : std::as_const(m_neighboursBeforeReset)) {
        if (chooseKey(key))
            return;
    }
}

void RowView::openGroups()
{
    // A flat model may have very many rows, and none of them is a group.
    if (model()->index(0, 0).flags() & Qt::ItemNeverHasChildren)
        return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex head = model()->index(row, 0);
        // Asked first, since the data of a row may have to be read from the store.
        if (!model()->hasChildren(head))
            continue;
        if (head.data(IsGroupRole).toBool() && !m_foldedGroups.contains(head.data(KeyRole).toString()))
            expand(head);
    }
}

} // namespace waymark
