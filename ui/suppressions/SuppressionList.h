// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/suppressions/SuppressionQuery.h"
#include "ui/shell/UiContext.h"
#include "ui/suppressions/SuppressionsFound.h"

#include <QWidget>

class QComboBox;

namespace waymark {

struct Error;
class EmptyState;
class FilterEdit;
class ListOrEmpty;
class SuppressionFinder;
class SuppressionModel;
class TableView;

/// The table of the addresses to which nothing is sent, with its filters and what can be done.
class SuppressionList : public QWidget
{
    Q_OBJECT
public:
    explicit SuppressionList(const UiContext &context, QWidget *parent = nullptr);

    /// Finds the rows anew.
    void refresh();
    /// The address of the chosen row, when it still holds; empty otherwise.
    QString chosenAddress() const;
    QString statusText() const;
    void focusList();
    void focusFilter();

Q_SIGNALS:
    void statusChanged();
    void chosenChanged();

private:
    QWidget *makeBar();
    void makeTable();
    void sortBy(int column, Qt::SortOrder order);
    void find();
    void show(const SuppressionsFound &found);
    void showEmpty();
    void showError(const Error &error);
    bool isFiltering() const;
    void clearFilters();
    void offerMenu(const QPoint &position);

    UiContext m_context;
    SuppressionFinder *m_finder;
    SuppressionModel *m_model;
    FilterEdit *m_filter;
    QComboBox *m_reason;
    QComboBox *m_state;
    TableView *m_table;
    EmptyState *m_empty;
    ListOrEmpty *m_stack;
    SuppressionQuery m_query;
    qint64 m_total = -1; ///< Until the first answer.
    qint64 m_erased = 0;
};

} // namespace waymark
