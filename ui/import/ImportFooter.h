// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/import/ImportSteps.h"
#include "ui/import/ImportWork.h"

#include <QObject>

namespace waymark {

class Button;
class DialogFrame;

/// The buttons of an import: which there are at a step, what they say, and whether they can be pressed.
class ImportFooter : public QObject
{
    Q_OBJECT
public:
    /// What the buttons depend on.
    struct State
    {
        ImportKind kind = ImportKind::Contacts;
        ImportSteps::Step step = ImportSteps::Choose;
        ReviewPointer review; ///< Null before there is one.
        bool isReviewing = false;
        bool hasFile = false;
        bool hasRows = true;
        bool isStale = false; ///< The file was changed, or is gone, since it was opened.
        bool isImporting = false;
        bool isDone = false;
        bool isUndoable = false; ///< Something was made that can be taken back.
    };

    /// Adds the buttons to the dialog.
    explicit ImportFooter(DialogFrame *dialog);

    void show(const State &state);
    /// After an import that failed, back is the way on.
    void focusBack();

Q_SIGNALS:
    void nextWanted();
    void backWanted();
    void readingWanted();
    void savingWanted();
    void exportWanted();
    void undoWanted();

private:
    Button *addSide(Button *button, const QString &name);
    void showNext(const State &state);

    DialogFrame *m_dialog;
    Button *m_reread;
    Button *m_save;
    Button *m_export;
    Button *m_undo;
    Button *m_back;
};

} // namespace waymark
