// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/sync/ConflictCase.h"
#include "ui/theme/Icon.h"

#include <QDateTime>
#include <QStringList>
#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace waymark {

class Banner;
class Button;
class Chip;
class ConflictRowView;
class ElidedLabel;
class ScrollPane;
class TextLabel;

/// One conflict: what it is about, both sides row by row, and what comes of the choices.
class ConflictSheet : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictSheet(QWidget *parent = nullptr);

    /// Shows a case, which must live until another one, or none, is shown. `changed` says that its other side
    /// changed while it was looked at.
    void show(ConflictCase *shown, const QDateTime &now, bool changed = false);

    /// Chooses for the row with the focus, or else the first one that is open: Mine is the left side of the
    /// screen.
    void choose(SyncConflict::Choice choice);
    /// Goes to the next or previous row that is open; false without one.
    bool goToOpen(bool forward);
    void focusFirst();

Q_SIGNALS:
    /// Something else is chosen now.
    void choiceChanged();

private:
    QWidget *makeHead();
    QWidget *makeSides();
    QWidget *makeSide(Icon icon, TextLabel *title, TextLabel *note, Button *all);
    QWidget *makeResult();
    void showCounts();
    QString whenWritten(const QDateTime &at) const;
    static QString sideNote(QStringList parts);
    void showResult();
    void chooseAt(int row, SyncConflict::Choice choice);
    void chooseAll(SyncConflict::Choice choice);
    int currentRow() const;

    ConflictCase *m_case = nullptr;
    QDateTime m_now; ///< UTC.
    ElidedLabel *m_name;
    Chip *m_kind;
    TextLabel *m_count;
    QProgressBar *m_progress;
    TextLabel *m_sentence;
    Banner *m_banner;
    TextLabel *m_mineNote;
    TextLabel *m_theirsTitle;
    TextLabel *m_theirsNote;
    Button *m_allMine;
    Button *m_allTheirs;
    QVBoxLayout *m_rowLayout;
    ScrollPane *m_scroll = nullptr;
    QVBoxLayout *m_resultLayout;
    QList<ConflictRowView *> m_rows;
};

} // namespace waymark
