// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportWizard.h"

#include "core/base/Follow.h"
#include "ui/import/ChoosePane.h"
#include "ui/import/ClosedImport.h"
#include "ui/import/DropArea.h"
#include "ui/import/ImportFileDialogs.h"
#include "ui/import/ImportFooter.h"
#include "ui/import/ImportUndoing.h"
#include "ui/import/KindOfImport.h"
#include "ui/import/MapPane.h"
#include "ui/import/RecentFiles.h"
#include "ui/import/ReviewPane.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Scrim.h"
#include "ui/widgets/ScrollPane.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr QSize usualSize(1180, 734);
constexpr int narrowWidth = 940;

QString titleOf(ImportKind kind)
{
    return kind == ImportKind::Contacts ? ImportWizard::tr("Import contacts")
                                        : ImportWizard::tr("Import accounts");
}

} // namespace

ImportWizard *ImportWizard::open(const UiContext &context, const Start &start, QWidget *window)
{
    auto *dialog = new ImportWizard(context, start, window);
    auto *scrim = new Scrim(window);
    connect(dialog, &QObject::destroyed, scrim, &QObject::deleteLater);
    dialog->QDialog::open();
    return dialog;
}

ImportWizard::ImportWizard(const UiContext &context, const Start &start, QWidget *window)
    : DialogFrame(titleOf(start.kind), window), m_context(context), m_start(start),
      m_work(new ImportWork(context.work, start.kind, this)), m_steps(new ImportSteps),
      m_pages(new QStackedWidget), m_choose(new ChoosePane), m_map(new MapPane(context)),
      m_review(new ReviewPane(context, m_work)), m_run(new RunPane)
{
    setObjectName(QStringLiteral("importWizard"));
    setEdgeToEdge(true);
    setAcceptDrops(true);
    resize(usualSize.boundedTo(window ? window->size() : usualSize));
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_steps);
    m_pages->setObjectName(QStringLiteral("content"));
    // On a small screen the buttons stay in sight, and the page scrolls.
    for (QWidget *page : std::initializer_list<QWidget *>{m_choose, m_map, m_review, m_run}) {
        auto *scroll = new ScrollPane(page);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        scroll->setFocusPolicy(Qt::NoFocus);
        m_pages->addWidget(scroll);
    }
    body->addWidget(m_pages, 1);
    contentLayout()->addLayout(body);
    m_footer = new ImportFooter(this);
    connectFooter();
    connectWork();
    m_choose->setRecent(RecentFiles(context.settings).list());
    goTo(ImportSteps::Choose);
    m_choose->focusFirst();
    if (!start.path.isEmpty())
        openFile(start.path);
}

void ImportWizard::connectFooter()
{
    connect(m_footer, &ImportFooter::readingWanted, this, &ImportWizard::readAgain);
    connect(m_footer, &ImportFooter::savingWanted, m_map, &MapPane::saveMapping);
    connect(m_footer, &ImportFooter::exportWanted, this, &ImportWizard::exportProblems);
    connect(m_footer, &ImportFooter::undoWanted, this, [this] {
        // Edit > Undo does not offer it a second time.
        m_context.notices.undo(m_told);
        accept();
    });
    connect(m_footer, &ImportFooter::backWanted, this, &ImportWizard::goBack);
    connect(m_footer, &ImportFooter::nextWanted, this, &ImportWizard::goOn);
}

void ImportWizard::connectWork()
{
    connect(m_choose, &ChoosePane::chooseWanted, this, &ImportWizard::chooseFile);
    connect(m_choose, &ChoosePane::fileWanted, this, &ImportWizard::openFile);
    connect(m_work, &ImportWork::opened, this, &ImportWizard::showOpened);
    connect(m_work, &ImportWork::refused, this, [this](const Error &error) {
        goTo(ImportSteps::Choose);
        m_choose->showRefusal(m_path, error);
    });
    connect(m_work, &ImportWork::counted, this, [this](const CountedImport &counted) {
        m_map->showCounted(counted);
        m_hasRows = counted.rows > 0;
        showButtons();
    });
    connect(m_work, &ImportWork::found, m_map, &MapPane::showFindings);
    connect(m_work, &ImportWork::notFound, this, [this](const Error &error) {
        m_map->showNoFindings(error);
        note(error);
    });
    connect(m_map, &MapPane::formatChanged, this, &ImportWizard::readAgain);
    connect(m_map, &MapPane::mappingChanged, this, [this] {
        m_isTouched = true;
        lookAtMapping();
    });
    connect(m_review, &ReviewPane::runWanted, this, &ImportWizard::review);
    connect(m_review, &ReviewPane::reviewChanged, this, &ImportWizard::showButtons);
    connect(m_review, &ReviewPane::duplicatesChanged, this, [this](ImportPolicies::Duplicates policy) {
        ImportPolicies policies = m_map->policies();
        policies.duplicates = policy;
        m_map->setPolicies(policies);
        review();
    });
    const auto tell = [this](const Error &error) {
        if (error.kind != ErrorKind::Cancelled)
            setFooterError(error.sentence);
        note(error);
    };
    connect(m_review, &ReviewPane::failed, this, tell);
    connect(m_work, &ImportWork::exportFailed, this, tell);
    connect(m_work, &ImportWork::exported, this, [this](const QString &path, qint64 rows) {
        setFooterNote(tr("%1 written to %2", "rows, file")
                          .arg(tr("%Ln row(s)", nullptr, int(rows)), QFileInfo(path).fileName()));
    });
}

void ImportWizard::goTo(Step step)
{
    m_step = step;
    setFooterError({});
    setFooterNote({});
    m_steps->setStep(step);
    m_pages->setCurrentIndex(step);
    showButtons();
}

void ImportWizard::showButtons()
{
    ImportFooter::State state;
    state.kind = m_start.kind;
    state.step = m_step;
    state.review = m_review->review();
    state.isReviewing = m_review->isRunning();
    state.hasFile = m_hasFile;
    state.hasRows = m_hasRows;
    state.isStale = m_isStale;
    state.isImporting = m_importing != nullptr;
    state.isDone = m_isDone;
    state.isUndoable = !m_made.isEmpty();
    m_footer->show(state);
    if (state.review)
        m_steps->setNote(ImportSteps::Review, tr("%Ln row(s)", nullptr, int(state.review->plan().rows)));
}

void ImportWizard::note(const Error &error)
{
    if (error.kind != ErrorKind::Conflict && error.kind != ErrorKind::NotFound)
        return;
    m_isStale = true;
    showButtons();
}

void ImportWizard::goOn()
{
    switch (m_step) {
    case ImportSteps::Choose:
        if (m_hasFile)
            goTo(ImportSteps::Map);
        return;
    case ImportSteps::Map:
        if (const auto complete = m_map->mapping().check(); !complete) {
            setFooterError(complete.error().sentence);
            m_map->showMissing();
            return;
        }
        goTo(ImportSteps::Review);
        review();
        m_review->focusTable();
        return;
    case ImportSteps::Review:
        import();
        return;
    case ImportSteps::Import:
        showContacts();
        return;
    }
}

void ImportWizard::goBack()
{
    if (m_step == ImportSteps::Import) {
        goTo(ImportSteps::Review);
        return;
    }
    m_work->stopReview();
    goTo(Step(m_step - 1));
    if (m_step == ImportSteps::Map)
        m_map->focusTable();
    else
        m_choose->focusFirst();
}

void ImportWizard::chooseFile()
{
    QFileDialog *dialog = importFileDialog(m_path, this);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportWizard::openFile);
    dialog->open();
}

void ImportWizard::openFile(const QString &path)
{
    m_path = path;
    m_isOther = true;
    m_hasFile = false;
    m_choose->setReading(path);
    // What is reviewed is another file, and not to be imported for this one.
    m_review->clear();
    m_work->open(path, path == m_start.path ? m_start.choices : CsvChoices());
    showButtons();
}

void ImportWizard::readAgain()
{
    m_isOther = false;
    m_isTouched = true;
    m_work->open(m_path, m_map->choices());
}

void ImportWizard::showOpened(const OpenedImport &opened)
{
    const bool isOther = m_isOther;
    const bool forgets = !isOther && !m_review->repairs().isEmpty();
    m_hasFile = true;
    m_hasRows = true;
    m_isStale = false;
    m_file = opened.file;
    m_choose->setReading({});
    m_steps->setNote(ImportSteps::Choose, QFileInfo(m_path).fileName());
    m_steps->setNote(ImportSteps::Review, {});
    m_review->forgetRepairs();
    m_review->clear();
    m_map->show(opened, isOther);
    if (isOther && !m_start.mapping.isEmpty())
        m_map->take(m_start.mapping, m_start.policies);
    m_isTouched = !isOther || m_start.repaired;
    if (isOther && m_start.repaired)
        restoreRows(opened.file);
    if (m_step != ImportSteps::Map)
        goTo(ImportSteps::Map);
    lookAtMapping();
    if (forgets)
        setFooterNote(tr("The file is read otherwise now, so what was mended in the review is forgotten."));
    if (isOther)
        m_map->focusTable();
}

void ImportWizard::lookAtMapping()
{
    setFooterError({});
    m_steps->setNote(ImportSteps::Map,
                     tr("%L1 of %L2 mapped", "columns").arg(m_map->mappedColumns()).arg(m_map->columns()));
    // Rows were mended for the columns as they were mapped, which stay as they are in the file.
    m_work->lookAt(m_file, m_map->mapping());
}

ImportSettings ImportWizard::settings() const
{
    return {m_map->mapping(), m_map->policies(), m_review->repairs()};
}

void ImportWizard::review()
{
    setFooterError({});
    m_review->setDuplicates(m_map->policies().duplicates);
    // A small file may be through before the call returns.
    m_review->setRunning();
    m_work->review(m_file, settings());
}

void ImportWizard::import()
{
    const ReviewPointer review = m_review->review();
    if (!review || m_review->isRunning() || m_importing)
        return;
    RecentFiles(m_context.settings).add(m_path);
    m_importing = std::make_shared<ImportProgress>();
    goTo(ImportSteps::Import);
    m_run->start(QFileInfo(m_path).fileName(), review->plan().rows, m_importing);
    follow(importsOf(m_start.kind, m_context.work)
               ->apply(review->file(), review->settings(), countsRows(m_importing), tellsShare(m_importing)),
           this, [this](const Result<ImportOutcome> &result) { showOutcome(result); });
}

void ImportWizard::showOutcome(const Result<ImportOutcome> &result)
{
    m_importing.reset();
    if (!result) {
        m_run->showFailure(result.error());
        note(result.error());
        showButtons();
        m_footer->focusBack();
        return;
    }
    m_isDone = true;
    m_made = result->id;
    m_steps->setFinished();
    m_run->showOutcome(*result, m_start.kind);
    showButtons();
    primaryButton()->setFocus();
    // Also for the time after the dialog: Edit > Undo takes the import back.
    m_told = tellImported(m_context, m_start.kind, *result);
}

void ImportWizard::exportProblems()
{
    QFileDialog *dialog = problemsFileDialog(m_path, this);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_work->exportProblems(m_review->review(), path); });
    dialog->open();
}

void ImportWizard::showContacts()
{
    if (m_start.kind == ImportKind::Contacts)
        m_context.navigator.go({QStringLiteral("contacts"), m_made.toString()});
    else
        m_context.navigator.go({QStringLiteral("accounts"), {}});
    accept();
}

void ImportWizard::restoreRows(const CsvFile &file)
{
    m_map->setChoices(m_start.choices);
    const bool isSame = file.path() == m_start.repaired->path() && m_start.repaired->expectUnchanged();
    if (isSame)
        m_review->setRepairs(m_start.repairs);
}

ImportWizard::Start ImportWizard::again() const
{
    return {m_start.kind,
            m_path,
            m_map->mapping().toJson(m_file.columns()),
            m_map->policies().toJson(),
            m_map->choices(),
            m_review->repairs(),
            m_file};
}

void ImportWizard::reject()
{
    if (!m_importing) {
        m_work->stopReview();
        if (m_hasFile && !m_isDone && (m_isTouched || !m_review->repairs().isEmpty()))
            offerToRestore(m_context, again(), parentWidget());
        DialogFrame::reject();
        return;
    }
    m_importing->progress.cancel();
    m_run->setStopping();
}

void ImportWizard::resizeEvent(QResizeEvent *event)
{
    m_steps->setNarrow(width() < narrowWidth);
    DialogFrame::resizeEvent(event);
}

void ImportWizard::dragEnterEvent(QDragEnterEvent *event)
{
    if (!DropArea::fileOf(event->mimeData()).isEmpty() && !m_importing && !m_isDone)
        event->acceptProposedAction();
}

void ImportWizard::dropEvent(QDropEvent *event)
{
    if (m_importing || m_isDone)
        return;
    event->acceptProposedAction();
    openFile(DropArea::fileOf(event->mimeData()));
}

} // namespace waymark
