// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QPersistentModelIndex>
#include <QSet>
#include <QTreeView>

namespace waymark {

/// The list of every screen: one row a line, in groups or not, with one or several columns. Hover, selection
/// and its bar run over the whole row; groups fold with Left and Right, Enter opens, Ctrl+C copies the chosen
/// rows. When the model is reset, the chosen row and the folded groups are found again by their keys; other
/// groups stand open. All rows have the height of the first one: setUniformRowHeights(false) where heads and
/// rows differ.
class RowView : public QTreeView
{
    Q_OBJECT
public:
    explicit RowView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// On the quieter ground of side panes.
    void setOnPane(bool onPane);
    /// 1 px lines below rows; on unless taken away.
    void setRowLines(bool lines);
    /// When the current row is gone after the model was reset, the one that came after it is chosen, or the
    /// last before it. Without a call nothing is current then.
    void setKeepsPlace(bool keeps) { m_keepsPlace = keeps; }
    /// Chooses the row with this key and scrolls to it; false when there is none.
    bool chooseKey(const QString &key);
    /// The key of the current row; empty without.
    QString currentKey() const;

    /// The chosen rows with their column heads, as tab-separated text.
    QString asTabSeparatedText() const;

Q_SIGNALS:
    /// The current row is another one, by the person or by chooseKey().
    void currentKeyChanged(const QString &key);
    /// Double click or Enter on a row.
    void opened(const QModelIndex &index);
    /// The context menu is wanted, by mouse or by keyboard; `index` is invalid beside rows.
    void menuWanted(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     bool selected) const;
    void paintFocus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    bool hasFocusInside() const;
    void hover(const QModelIndex &index);
    void rememberKey();
    void rememberNeighbours();
    void restoreKey();
    void openGroups();

    bool m_onPane = false;
    bool m_lines = true;
    QPersistentModelIndex m_hovered;
    bool m_keepsPlace = false;
    QString m_keyBeforeReset;
    QStringList m_neighboursBeforeReset; ///< Those after it, then those before it, nearest first.
    QSet<QString> m_foldedGroups;
};

} // namespace waymark
