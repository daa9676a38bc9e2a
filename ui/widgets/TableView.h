// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowView.h"

#include <QMap>

class QSettings;

namespace waymark {

class HeaderView;
class RowDelegate;

/// A RowView with columns: a head that sorts, columns that can be moved, resized and hidden, their state
/// kept.
class TableView : public RowView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    /// Space at both sides of cells and heads.
    void setCellPadding(int padding);
    /// The delegate of all columns; the padding is set on it. Without a call, Qt's roles are painted.
    void setRowDelegate(RowDelegate *delegate);

    /// The widths that columns start with, by column; `stretched`, if any, takes what is left. Rows keep the
    /// order of their model. Where `least` is given, the others give way before the stretched one is narrower
    /// than that, but for narrow ones, down to two thirds of their widths; below that the table scrolls.
    void setColumns(const QMap<int, int> &widths, int stretched = -1, int least = 0);

    /// Keeps widths, order, hidden columns and sorting under `name` and `version`, and restores what was
    /// kept. To be called with the model set. A kept state of another version is dropped.
    void keepStateIn(QSettings *settings, const QString &name, int version);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void giveWay();
    void offerColumns(const QPoint &position);
    void saveState();

    HeaderView *m_header;
    int m_padding = 10;
    QMap<int, int> m_widths; ///< Of the columns that give way.
    int m_stretched = -1;
    int m_least = 0;
    double m_share = 1; ///< Of their widths that they have.
    QSettings *m_settings = nullptr;
    QString m_stateName;
    int m_stateVersion = 0;
};

} // namespace waymark
