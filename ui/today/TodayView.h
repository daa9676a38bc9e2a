// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/work/TodayData.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

class QComboBox;
class QModelIndex;
class QStackedWidget;

namespace waymark {

class Banner;
class EmptyState;
class KpiStrip;
class SegmentedControl;
class TableView;
class TextLabel;
class TodayModel;

/// Today's figures, filters and list.
class TodayView : public QWidget
{
    Q_OBJECT
public:
    explicit TodayView(const UiContext &context, QWidget *parent = nullptr);

    void show(const TodayData &today);
    using QWidget::show;
    /// The list could not be read.
    void showError(const Error &error);
    /// What keeps emails from leaving until the person sees to it; empty when nothing does.
    void showTrouble(const QString &sentence);
    void focusList();
    /// Tells the selection again what is chosen here, on coming back to this page.
    void announceSelection();
    /// What the status bar says of the chosen task.
    QString statusText() const;

Q_SIGNALS:
    void statusChanged();

private:
    QWidget *makeFilterBar();
    TableView *makeTable();
    void showFigures();
    void showAccounts();
    void showListOrEmptyState();
    void showNothingListed();
    void showNoAccounts();
    void showNothingDue();
    void offerNextTask(const TodayRow &next);
    void openTask(const QModelIndex &index);
    void offerMenu(const QPoint &position);
    void filterChanged();
    void chooseFigure(int tile);
    void clearFilters();
    QComboBox *makeGrouping();
    bool eventFilter(QObject *watched, QEvent *event) override;

    UiContext m_context;
    TodayModel *m_model;
    Banner *m_trouble;
    KpiStrip *m_figures;
    SegmentedControl *m_filter;
    QComboBox *m_accounts;
    QComboBox *m_grouping;
    int m_figure = -1; ///< The chosen tile; -1 for none.
    TextLabel *m_count;
    QStackedWidget *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    bool m_chosenOnce = false;
};

} // namespace waymark
