// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportFooter.h"

#include "ui/import/ImportWords.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

ImportFooter::ImportFooter(DialogFrame *dialog)
    : QObject(dialog), m_dialog(dialog),
      m_reread(addSide(new Button(tr("Read the file again"), Icon::RotateCw, Button::Kind::Flat),
                       QStringLiteral("importReadAgain"))),
      m_save(
          addSide(new Button(tr("Save mapping…"), Button::Kind::Flat), QStringLiteral("importSaveMapping"))),
      m_export(addSide(new Button(tr("Export problem rows…"), Icon::Download, Button::Kind::Flat),
                       QStringLiteral("importExportProblems"))),
      m_undo(addSide(new Button(tr("Undo import"), Icon::Undo2, Button::Kind::Flat),
                     QStringLiteral("importUndo")))
{
    dialog->setPrimary(tr("Review rows"))->setObjectName(QStringLiteral("importNext"));
    m_back = dialog->addSecondary(tr("Back"));
    m_back->setObjectName(QStringLiteral("importBack"));
    connect(m_reread, &Button::clicked, this, &ImportFooter::readingWanted);
    connect(m_save, &Button::clicked, this, &ImportFooter::savingWanted);
    connect(m_export, &Button::clicked, this, &ImportFooter::exportWanted);
    connect(m_undo, &Button::clicked, this, &ImportFooter::undoWanted);
    connect(m_back, &Button::clicked, this, &ImportFooter::backWanted);
    connect(dialog->primaryButton(), &Button::clicked, this, &ImportFooter::nextWanted);
}

Button *ImportFooter::addSide(Button *button, const QString &name)
{
    button->setObjectName(name);
    m_dialog->addSideAction(button);
    return button;
}

void ImportFooter::show(const State &state)
{
    const qint64 problems = state.review ? state.review->plan().rejected() : 0;
    const bool isReview = state.step == ImportSteps::Review;
    const bool isOver = state.isImporting || state.isDone;
    m_reread->setVisible(state.isStale && !isOver && state.step != ImportSteps::Choose);
    m_save->setVisible(state.step == ImportSteps::Map);
    m_export->setVisible((isReview || state.isDone) && problems > 0 && !state.isStale);
    m_export->setText(tr("Export %Ln problem row(s)…", nullptr, int(problems)));
    m_undo->setVisible(state.isDone && state.isUndoable);
    m_back->setVisible(state.step != ImportSteps::Choose && !isOver);
    m_dialog->setCancelText(state.isDone ? tr("Close") : state.isImporting ? tr("Stop") : tr("Cancel"));
    showNext(state);
}

void ImportFooter::showNext(const State &state)
{
    Button *next = m_dialog->primaryButton();
    // A file is chosen in the middle of the first page, and there alone.
    next->setVisible(state.step == ImportSteps::Choose ? state.hasFile
                                                       : state.step != ImportSteps::Import || state.isDone);
    next->setEnabled(state.step != ImportSteps::Map || state.hasRows);
    if (state.isDone) {
        next->setText(state.kind == ImportKind::Contacts ? tr("Show in contacts") : tr("Show in accounts"));
    } else if (state.step == ImportSteps::Review) {
        const ImportPlan plan = state.review ? state.review->plan() : ImportPlan();
        // While the rows are looked through nothing is known of what there is to import.
        next->setText(
            state.isReviewing && !state.review
                ? tr("Import")
                : importwords::commit(plan.count(ImportVerdict::New), plan.count(ImportVerdict::Update)));
        next->setEnabled(state.review && !state.isReviewing && !plan.changesNothing() && !state.isStale);
    } else {
        next->setText(state.step == ImportSteps::Choose ? tr("Map columns") : tr("Review rows"));
    }
}

void ImportFooter::focusBack()
{
    m_back->setFocus();
}

} // namespace waymark
