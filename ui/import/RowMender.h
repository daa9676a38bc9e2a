// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportReview.h"

#include <QFrame>

class QComboBox;
class QLineEdit;

namespace waymark {

class Button;
class KeyCap;
class TextLabel;

/// The chosen row at the foot of the review: what is wrong with it or what it changes, and its cells to mend.
class RowMender : public QFrame
{
    Q_OBJECT
public:
    explicit RowMender(QWidget *parent = nullptr);

    /// `same` is how many rows have the same problem.
    void show(const ReviewedRow &row, const ImportReview &review, const QString &sentence, qint64 same);
    /// The row with this number is chosen and still being read.
    void expect(qint64 row);
    /// No row is chosen.
    void clear();
    void setHasProblems(bool has);
    void focusEdit();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void cellMended(qint64 row, int column, const QString &text);
    void valueMended(int column, const QString &from, const QString &to);
    void nextProblemWanted();

private:
    void fillColumns(const ImportReview &review);
    void showCell();
    void applyToRow();
    void applyToAll();
    int column() const;

    ReviewedRow m_row;
    qint64 m_same = 0;
    int m_problemColumn = -1;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QComboBox *m_columns;
    QLineEdit *m_edit;
    Button *m_apply;
    Button *m_applyAll;
    Button *m_next;
    KeyCap *m_key;
};

} // namespace waymark
