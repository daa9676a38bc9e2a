// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ReviewPane.h"

#include "core/store/AccountRepository.h"
#include "ui/import/AccountChooser.h"
#include "ui/import/ReviewDelegate.h"
#include "ui/import/ReviewFilters.h"
#include "ui/import/ReviewHead.h"
#include "ui/import/ReviewModel.h"
#include "ui/import/RowChoices.h"
#include "ui/import/RowMender.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

namespace waymark {

namespace {

using namespace std::chrono_literals;
using Filter = ImportReview::Filter;

constexpr auto lookEvery = 100ms;
constexpr int leastProblem = 130;

} // namespace

ReviewPane::ReviewPane(const UiContext &context, ImportWork *work, QWidget *parent)
    : QWidget(parent), m_context(context), m_work(work), m_model(new ReviewModel(context.work, this)),
      m_head(new ReviewHead), m_filters(new ReviewFilters(work->kind())), m_table(new TableView),
      m_empty(new EmptyState(Icon::ListChecks, {}, {})), m_stack(new ListOrEmpty(m_table, m_empty)),
      m_mender(new RowMender)
{
    setObjectName(QStringLiteral("importReview"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_filters);
    makeTable();
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_mender);
    addKeys();
    connect(m_head, &ReviewHead::runWanted, this, &ReviewPane::runWanted);
    connect(m_head, &ReviewHead::stopWanted, work, &ImportWork::stopReview);
    connect(m_head, &ReviewHead::duplicatesChanged, this, &ReviewPane::duplicatesChanged);
    connect(m_filters, &ReviewFilters::filterChosen, this, [this] {
        m_filterChosen = true;
        list();
    });
    connect(m_filters, &ReviewFilters::searchWanted, this, &ReviewPane::list);
    connect(m_filters, &ReviewFilters::leaveDownwards, this, &ReviewPane::focusTable);
    m_ticker.setInterval(lookEvery);
    connect(&m_ticker, &QTimer::timeout, this, &ReviewPane::showProgress);
    connect(work, &ImportWork::reviewed, this, &ReviewPane::showReview);
    connect(work, &ImportWork::reviewFailed, this, &ReviewPane::showFailure);
    connect(work, &ImportWork::searched, this, &ReviewPane::showRows);
    connect(m_mender, &RowMender::cellMended, this, [this](qint64 row, int column, const QString &text) {
        mend([=](ImportRepairs &repairs) { repairs.setCell(row, column, text); });
    });
    connect(m_mender, &RowMender::valueMended, this,
            [this](int column, const QString &from, const QString &to) {
                mend([=](ImportRepairs &repairs) { repairs.setValue(column, from, to); });
            });
    connect(m_mender, &RowMender::nextProblemWanted, this, [this] { goToProblem(1); });
    clear();
}

void ReviewPane::makeTable()
{
    m_table->setObjectName(QStringLiteral("reviewRows"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setRowDelegate(new ReviewDelegate(m_model, m_table));
    m_table->setModel(m_model);
    m_table->setColumns({{ReviewModel::RowColumn, 74},
                         {ReviewModel::AccountColumn, 150},
                         {ReviewModel::EmailColumn, 205},
                         {ReviewModel::ResultColumn, 100},
                         {ReviewModel::ChoiceColumn, 170}},
                        ReviewModel::ProblemColumn, leastProblem);
    m_table->header()->setSectionsMovable(false);
    m_model->onRowsFailed = [this](const Error &error) { Q_EMIT failed(error); };
    connect(m_table, &RowView::currentKeyChanged, this, &ReviewPane::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_table->currentIndex().row();
                if (row >= first.row() && row <= last.row())
                    showChosen();
            });
    connect(m_table, &RowView::opened, this, [this] { m_mender->focusEdit(); });
    connect(m_table, &RowView::menuWanted, this,
            [this](const QModelIndex &index, const QPoint &) { offerChoices(index); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ReviewModel::ChoiceColumn)
            offerChoices(index);
    });
}

void ReviewPane::addKeys()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, const std::function<void()> &act) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Next problem"), Qt::Key_F8, [this] { goToProblem(1); });
    add(tr("Previous problem"), Qt::SHIFT | Qt::Key_F8, [this] { goToProblem(-1); });
    add(tr("Mend the row"), Qt::Key_F2, [this] { m_mender->focusEdit(); });
    add(tr("Search rows"), Qt::CTRL | Qt::Key_F, [this] { m_filters->focusSearch(); });
    auto *choose = new QAction(tr("What to do"), m_table);
    choose->setShortcuts({QKeySequence(Qt::Key_Space), QKeySequence(Qt::ALT | Qt::Key_Down)});
    choose->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(choose);
    connect(choose, &QAction::triggered, this, [this] { offerChoices(m_table->currentIndex()); });
}

void ReviewPane::clear()
{
    m_model->clear();
    m_filterChosen = false;
    m_filters->clearText();
    m_mender->clear();
    m_head->setText({});
    endRun();
    showFigures();
    showEmpty();
    m_stack->setEmpty(true);
}

void ReviewPane::forgetRepairs()
{
    m_repairs = {};
}

ReviewPointer ReviewPane::review() const
{
    return m_model->review();
}

void ReviewPane::setDuplicates(ImportPolicies::Duplicates policy)
{
    m_head->setDuplicates(policy);
}

void ReviewPane::setRunning()
{
    m_head->begin();
    m_ticker.start();
    showFigures();
    showEmpty();
    showProgress();
    Q_EMIT reviewChanged();
}

void ReviewPane::endRun()
{
    m_ticker.stop();
    m_head->end();
}

void ReviewPane::showProgress()
{
    m_head->showShare(std::max(0.0, m_work->reviewShare()));
}

void ReviewPane::showReview(const ReviewPointer &review)
{
    endRun();
    const double seconds = std::max<qint64>(m_head->milliseconds(), 100) / 1000.0;
    m_head->setText(
        tr("Dry run finished in %1 s. Nothing has been written.").arg(QLocale().toString(seconds, 'f', 1)));
    const AccountId account = review->settings().mapping.account;
    m_accountOfAll.clear();
    if (!account.isEmpty()) {
        if (const auto found = AccountRepository::find(m_context.work.store.reader(), account))
            m_accountOfAll = found->name;
    }
    if (!m_filterChosen)
        m_filters->setFilter(review->count(Filter::Problems) > 0 ? Filter::Problems : Filter::All);
    m_model->setReview(review, review->list(m_filters->filter()), m_accountOfAll);
    showFigures();
    list();
    announce(this, m_head->text());
    Q_EMIT reviewChanged();
}

void ReviewPane::showFailure(const Error &error)
{
    endRun();
    showEmpty();
    showFigures();
    if (error.kind == ErrorKind::Cancelled)
        m_head->setText(tr("The dry run was stopped. What is shown is from before."));
    Q_EMIT reviewChanged();
    Q_EMIT failed(error);
}

void ReviewPane::showFigures()
{
    const ReviewPointer review = m_model->review();
    m_filters->show(review, isRunning());
    m_mender->setHasProblems(review && review->count(Filter::Problems) > 0);
    m_head->setDuplicateCount(review ? int(review->count(Filter::Duplicates)) : 0);
}

void ReviewPane::list()
{
    if (const ReviewPointer review = m_model->review()) {
        if (m_filters->text().isEmpty())
            showRows(review->list(m_filters->filter()));
        else
            m_work->search(review, m_filters->filter(), m_filters->text());
    }
}

void ReviewPane::showRows(const ImportReview::Rows &rows)
{
    m_model->setRows(rows);
    m_stack->setEmpty(rows.empty());
    if (rows.empty())
        showEmpty();
    // Where the chosen row is not listed any more, the one after it is chosen.
    else if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(m_model->rowFrom(m_place), 0));
    showChosen();
}

void ReviewPane::showEmpty()
{
    const ReviewPointer review = m_model->review();
    m_empty->clearButtons();
    if (!review) {
        m_empty->setIcon(Icon::Hourglass);
        m_empty->setTitle(isRunning() ? tr("Looking through the rows")
                                      : tr("The rows were not looked through"));
        m_empty->setText(isRunning() ? tr("Every row is checked as the import would. Nothing is written.")
                                     : tr("Start the dry run again, or go back."));
        return;
    }
    if (!m_filters->text().isEmpty()) {
        m_empty->setIcon(Icon::Search);
        m_empty->setTitle(tr("No row matches “%1”").arg(m_filters->text()));
        m_empty->setText(tr("The search looks at all cells that are imported."));
        auto *clear = m_empty->addButton(new Button(tr("Clear search")));
        connect(clear, &Button::clicked, this, [this] {
            m_filters->clearText();
            list();
        });
        return;
    }
    const bool isProblems = m_filters->filter() == Filter::Problems && review->plan().rows > 0;
    m_empty->setIcon(isProblems ? Icon::CircleCheck : Icon::ListChecks,
                     isProblems ? Color::SuccessText : Color::IconDefault);
    m_empty->setTitle(isProblems ? tr("All %Ln row(s) are ready", nullptr, int(review->plan().rows))
                                 : tr("No such rows"));
    m_empty->setText(isProblems ? tr("No row has a problem.") : tr("Choose another filter."));
}

void ReviewPane::showChosen()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || !m_model->review()) {
        m_mender->clear();
        return;
    }
    m_place = m_model->numberAt(index);
    const ReviewedRow *found = m_model->rowAt(index);
    if (!found) {
        m_mender->expect(m_model->review()->fileRow(m_place));
        return;
    }
    const ReviewedRow row = *found;
    QString sentence = m_model->explanation(row);
    if (row.planned.verdict == ImportVerdict::New && sentence.isEmpty())
        sentence = m_model->isContacts() ? tr("A new contact.") : tr("A new account.");
    m_mender->show(row, *m_model->review(), sentence, m_model->review()->countSameProblem(m_place));
}

void ReviewPane::focusTable()
{
    m_table->setFocus();
}

void ReviewPane::goToProblem(int direction)
{
    const ReviewPointer review = m_model->review();
    if (!review)
        return;
    const ImportReview::Rows problems = review->list(Filter::Problems);
    if (problems.empty()) {
        m_context.notices.tell({.text = tr("No row has a problem")});
        return;
    }
    const QModelIndex current = m_table->currentIndex();
    const quint32 here = current.isValid() ? m_model->numberAt(current) : 0;
    size_t place = 0;
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(problems, here);
        place = next == problems.end() ? 0 : size_t(next - problems.begin());
    } else {
        const auto next = std::ranges::lower_bound(problems, here);
        place = next == problems.begin() ? problems.size() - 1 : size_t(next - problems.begin()) - 1;
    }
    const QString key = QString::number(review->fileRow(problems.at(place)));
    if (!m_table->chooseKey(key)) {
        m_filters->clearText();
        m_filters->setFilter(Filter::Problems);
        m_filterChosen = true;
        list();
        m_table->chooseKey(key);
    }
}

void ReviewPane::offerChoices(const QModelIndex &index)
{
    const ReviewedRow *found = m_model->rowAt(index);
    if (!found || !ReviewModel::hasChoice(*found))
        return;
    const ReviewedRow row = *found;
    const qint64 same = m_model->review()->countSameProblem(m_model->numberAt(index));
    auto *menu =
        new RowChoices(row, m_model->review()->settings().mapping, m_model->account(row), same, this);
    connect(menu, &RowChoices::mendWanted, this, &ReviewPane::mend);
    connect(menu, &RowChoices::editWanted, m_mender, &RowMender::focusEdit);
    connect(menu, &RowChoices::accountWanted, this, [this, row](bool forAll) { chooseAccount(row, forAll); });
    const QRect cell = m_table->visualRect(index.siblingAtColumn(ReviewModel::ChoiceColumn));
    menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

void ReviewPane::chooseAccount(const ReviewedRow &row, bool forAll)
{
    int column = -1;
    const QString named = m_model->account(row, &column);
    if (column < 0)
        return;
    auto *dialog = new AccountChooser(m_context.work.store, tr("Use this account"), named, window());
    connect(dialog, &AccountChooser::chosen, this, [this, row, column, forAll](const Account &account) {
        const QString text = m_model->review()->accountText(column, account);
        const QString before = row.planned.cells.value(column);
        mend([=](ImportRepairs &repairs) {
            if (forAll)
                repairs.setValue(column, before, text);
            else
                repairs.setCell(row.planned.row, column, text);
        });
    });
    dialog->open();
}

void ReviewPane::mend(const std::function<void(ImportRepairs &repairs)> &how)
{
    how(m_repairs);
    Q_EMIT runWanted();
}

} // namespace waymark
