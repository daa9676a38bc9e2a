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
    };

    /// Opens the dialog over `window`.
    static ImportWizard *open(const UiContext &context, const Start &start, QWidget *window);

    /// Stops what runs; while an import is being written the dialog stays until that has ended.
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Step = ImportSteps::Step;

    ImportWizard(const UiContext &context, const Start &start, QWidget *window);

    void addFooter();
    void connectWork();
    void goTo(Step step);
    void goBack();
    void goOn();
    void showButtons();
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
    bool m_isDone = false;
    ContactImportId m_made;
    int m_told = 0; ///< The notice of what was made.
    ImportSteps *m_steps;
    QStackedWidget *m_pages;
    ChoosePane *m_choose;
    MapPane *m_map;
    ReviewPane *m_review;
    RunPane *m_run;
    Button *m_save;
    Button *m_export;
    Button *m_back;
    Button *m_undo;
};

} // namespace waymark
