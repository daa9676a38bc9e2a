// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportRepairs.h"
#include "ui/import/ImportWork.h"
#include "ui/shell/UiContext.h"

#include <QTimer>
#include <QWidget>

namespace waymark {

class EmptyState;
class ListOrEmpty;
class ReviewFilters;
class ReviewHead;
class ReviewModel;
class RowMender;
class TableView;

/// The third step: what would become of every row, and mending what is wrong before anything is written.
class ReviewPane : public QWidget
{
    Q_OBJECT
public:
    ReviewPane(const UiContext &context, ImportWork *work, QWidget *parent = nullptr);

    /// A dry run has begun; what is shown stays until it has ended.
    void setRunning();
    /// Forgets what is shown.
    void clear();
    void setDuplicates(ImportPolicies::Duplicates policy);
    const ImportRepairs &repairs() const { return m_repairs; }
    void forgetRepairs();
    void setRepairs(const ImportRepairs &repairs) { m_repairs = repairs; }
    ReviewPointer review() const;
    bool isRunning() const { return m_ticker.isActive(); }
    void focusTable();
    void goToProblem(int direction);

Q_SIGNALS:
    /// Something was mended: the rows are to be gone through again.
    void runWanted();
    void duplicatesChanged(waymark::ImportPolicies::Duplicates policy);
    /// A dry run has ended, well or not.
    void reviewChanged();
    void failed(const waymark::Error &error);

private:
    void makeTable();
    void addKeys();
    void showReview(const ReviewPointer &review);
    void showFailure(const Error &error);
    void showProgress();
    void endRun();
    void showFigures();
    void list();
    void showRows(const ImportReview::Rows &rows);
    void showEmpty();
    void showChosen();
    void offerChoices(const QModelIndex &index);
    void chooseAccount(const ReviewedRow &row, bool forAll);
    void mend(const std::function<void(ImportRepairs &repairs)> &how);

    UiContext m_context;
    ImportWork *m_work;
    ReviewModel *m_model;
    ImportRepairs m_repairs;
    bool m_filterChosen = false; ///< By the person, not by what the dry run found.
    QString m_accountOfAll;
    quint32 m_place = 0; ///< The number in the review of the row that was chosen last.
    QTimer m_ticker;
    ReviewHead *m_head;
    ReviewFilters *m_filters;
    TableView *m_table;
    EmptyState *m_empty;
    ListOrEmpty *m_stack;
    RowMender *m_mender;
};

} // namespace waymark
