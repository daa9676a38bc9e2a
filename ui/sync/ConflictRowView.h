// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/sync/ConflictRow.h"

#include <QFrame>

namespace waymark {

class IconLabel;
class SegmentedControl;
class TextLabel;
class WordsLabel;

/// One row of the conflict screen: what it is about, one side, the choice, the other side. What is the same
/// on both sides is one line, which can be unfolded.
class ConflictRowView : public QFrame
{
    Q_OBJECT
public:
    using Choice = ConflictRow::Choice;

    /// Widths of the columns that do not stretch.
    static constexpr int labelWidth = 116;
    static constexpr int choiceWidth = 168;

    explicit ConflictRowView(const ConflictRow &row, QWidget *parent = nullptr);

    const ConflictRow &row() const { return m_row; }
    /// Shows the same row after something else was chosen.
    void show(const ConflictRow &row);
    void focusChoice();

Q_SIGNALS:
    void chosen(waymark::SyncConflict::Choice choice);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildFolded();
    void buildSides();
    QWidget *makeChoice();
    QWidget *makeSide(WordsLabel *&words, const QList<WordChange> &text, const QString &note);
    void showChoice();
    Choice choiceAt(int segment) const;
    int segmentOf(Choice choice) const;

    ConflictRow m_row;
    TextLabel *m_label;
    QWidget *m_open = nullptr; ///< The mark that it is still to be chosen.
    WordsLabel *m_mine = nullptr;
    WordsLabel *m_theirs = nullptr;
    QWidget *m_mineSide = nullptr;
    QWidget *m_theirsSide = nullptr;
    SegmentedControl *m_choice = nullptr;
    bool m_showing = false;
};

} // namespace waymark
