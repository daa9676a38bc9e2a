// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/import/ImportWork.h"

#include <QWidget>

namespace waymark {

class FilterEdit;
class KpiStrip;
class SegmentedControl;

/// What a dry run came to, in figures that narrow the list, and what else narrows it.
class ReviewFilters : public QWidget
{
    Q_OBJECT
public:
    using Filter = ImportReview::Filter;

    explicit ReviewFilters(ImportKind kind, QWidget *parent = nullptr);

    /// Null while nothing was looked through; figures that are being found anew are paler.
    void show(const ReviewPointer &review, bool isRunning);
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    /// What is searched for; empty for nothing.
    QString text() const;
    void clearText();
    void focusSearch();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The person wants to see these rows.
    void filterChosen();
    void searchWanted();
    void leaveDownwards();

private:
    void choose(Filter filter);
    void showTiles(const ReviewPointer &review, bool isRunning);
    void showCounts(const ReviewPointer &review);
    void showFilter();

    ImportKind m_kind;
    Filter m_filter = Filter::All;
    KpiStrip *m_tiles;
    SegmentedControl *m_segments;
    FilterEdit *m_search;
};

} // namespace waymark
