// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/import/ImportSteps.h"
#include "ui/import/ImportWork.h"
#include "ui/import/RunPane.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

#include <QJsonObject>

class QStackedWidget;

namespace waymark {

class ChoosePane;
class ImportFooter;
class MapPane;
class ReviewPane;

/// Importing a CSV file: choose, map, review, import. Nothing is written before the last step, and going back
/// is always free.
class ImportWizard : public DialogFrame
{
    Q_OBJECT
public:
    /// What an import begins with.
    struct Start
    {
        ImportKind kind = ImportKind::Contacts;
        QString path;         ///< Empty to have a file chosen.
        QJsonObject mapping;  ///< As in an earlier import; empty for what is proposed.
        QJsonObject policies; ///< The same.
        /// Of a dialog that was closed: how the file was read, and rows of it that were mended. Of a file
        /// that was changed since, these are forgotten.
        CsvChoices choices = {};
        ImportRepairs repairs = {};
        std::optional<CsvFile> repaired = {};
    };

    /// Opens the dialog over `window`.
    static ImportWizard *open(const UiContext &context, const Start &start, QWidget *window);

    /// Stops what runs; while an import is being written the dialog stays until that has ended.
    void reject() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Step = ImportSteps::Step;

    ImportWizard(const UiContext &context, const Start &start, QWidget *window);

    void connectFooter();
    void connectWork();
    void goTo(Step step);
    void goBack();
    void goOn();
    void showButtons();
    /// Where it tells that the file is another one by now, reading it again is offered.
    void note(const Error &error);
    void chooseFile();
    void openFile(const QString &path);
    void readAgain();
    void showOpened(const OpenedImport &opened);
    void lookAtMapping();
    void review();
    void import();
    void showOutcome(const Result<ImportOutcome> &result);
    void exportProblems();
    void showContacts();
    void restoreRows(const CsvFile &file);
    /// What would open the dialog as it is now.
    Start again() const;
    ImportSettings settings() const;

    UiContext m_context;
    Start m_start;
    ImportWork *m_work;
    Step m_step = ImportSteps::Choose;
    QString m_path;
    CsvFile m_file;
    bool m_hasFile = false;
    bool m_isOther = true; ///< The file that is being opened is another one than before.
    std::shared_ptr<ImportProgress> m_importing;
    bool m_hasRows = true;    ///< As far as is known: that there are none is known at the end.
    bool m_isTouched = false; ///< Something was mapped, or is to be read otherwise, by hand.
    bool m_isStale = false;   ///< The file was changed, or is gone, since it was opened.
    bool m_isDone = false;
    ContactImportId m_made;
    int m_told = 0; ///< The notice of what was made.
    ImportSteps *m_steps;
    QStackedWidget *m_pages;
    ChoosePane *m_choose;
    MapPane *m_map;
    ReviewPane *m_review;
    RunPane *m_run;
    ImportFooter *m_footer;
};

} // namespace waymark
