// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/WorkContext.h"
#include "ui/import/ImportWork.h"
#include "ui/import/ReviewReader.h"
#include "ui/widgets/WindowedModel.h"

#include <QCoreApplication>

namespace waymark {

/// The rows of a file and what becomes of them, read from the file as they are looked at, beside the screen's
/// thread: a row that is not read yet has its number and its verdict alone.
class ReviewModel : public WindowedModel<ReviewedRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ReviewModel)
public:
    enum Column {
        RowColumn,
        AccountColumn,
        EmailColumn,
        ResultColumn,
        ProblemColumn,
        ChoiceColumn,
        ColumnCount
    };

    ReviewModel(const WorkContext &work, QObject *parent);

    /// `accountOfAll` is the name of the account of rows that name none.
    void setReview(const ReviewPointer &review, const ImportReview::Rows &rows, const QString &accountOfAll);
    void setRows(const ImportReview::Rows &rows);
    void clear();

    const ReviewPointer &review() const { return m_review; }
    /// How often rows were asked for from the file.
    int windowsRead() const { return m_windowsRead; }
    /// Whether rows that were asked for are still to come.
    bool isReading() const { return m_reader.isReading(); }
    /// The number in the review of a row of the list.
    quint32 numberAt(const QModelIndex &index) const;
    /// The first row of the list with this number or a later one; the last row where there is none.
    int rowFrom(quint32 number) const;

    /// The account as the row names it; `column` gets where, from 0, or -1.
    QString account(const ReviewedRow &row, int *column = nullptr) const;
    /// The address of a contact, the domain of an account.
    QString email(const ReviewedRow &row) const;
    int emailColumn() const;
    bool isContacts() const;
    QString problem(const ReviewedRow &row) const;
    /// The same, and of a row that changes something or is there already what is odd about it, too.
    QString explanation(const ReviewedRow &row) const;
    /// What is done with the row.
    static QString choice(const ReviewedRow &row);
    /// Whether something else can be done with it.
    static bool hasChoice(const ReviewedRow &row);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    std::optional<Result<QList<ReviewedRow>>> readSoon(int first, int count) const override;
    int rowOf(const QString &wanted) const override;
    int columns() const override { return ColumnCount; }
    QString key(const ReviewedRow &row) const override { return QString::number(row.planned.row); }
    QVariant cell(const ReviewedRow &row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString text(const ReviewedRow &row, int column) const;

    mutable ReviewReader m_reader;
    ReviewPointer m_review;
    ImportReview::Rows m_rows;
    QString m_accountOfAll;
    mutable int m_windowsRead = 0;
};

} // namespace waymark
