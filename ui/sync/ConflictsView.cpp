// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConflictsView.h"

#include "core/base/Clock.h"
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/Store.h"
#include "core/store/TaskRepository.h"
#include "core/sync/SyncConflicts.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/sync/ConflictActs.h"
#include "ui/sync/ConflictDelegate.h"
#include "ui/sync/ConflictListModel.h"
#include "ui/sync/ConflictSheet.h"
#include "ui/sync/MergedList.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

using Choice = SyncConflict::Choice;

constexpr int paneWidth = 248;

template <class T>
QString nameOfAccount(Connection &reader, const Result<T> &belonging)
{
    const auto account = belonging ? AccountRepository::find(reader, belonging->account)
                                   : Result<Account>(failure(belonging.error()));
    return account ? account->name : QString();
}

/// The name of the account that it belongs to; empty where there is none, or it is that.
QString accountOf(Connection &reader, const SyncConflict &conflict)
{
    switch (conflict.type) {
    case EntityType::Draft:
        return nameOfAccount(reader, DraftRepository::find(reader, DraftId(conflict.uid)));
    case EntityType::Cta:
        return nameOfAccount(reader, CtaRepository::find(reader, CtaId(conflict.uid)));
    case EntityType::Task:
        return nameOfAccount(reader, TaskRepository::find(reader, TaskId(conflict.uid)));
    default:
        return {};
    }
}

} // namespace

ConflictsView::ConflictsView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_acts(new ConflictActs(context, this)),
      m_model(new ConflictListModel(this)), m_list(new RowView), m_merged(new MergedList(context)),
      m_pill(new CountPill), m_rest(new Button(tr("Settle all…"))), m_sheet(new ConflictSheet),
      m_failure(new EmptyState(Icon::CircleAlert, {}, {})),
      m_both(new Button(tr("Keep both as separate drafts"), Icon::Copy)),
      m_later(new Button(tr("Decide later"))),
      m_use(new Button(tr("Use this result"), Button::Kind::Primary)),
      m_listReading(context.work.store, this, [this](const Result<Found> &found) { showFound(found); }),
      m_caseReading(context.work.store, this, [this](const Result<CasePointer> &read) { showCase(read); })
{
    setObjectName(QStringLiteral("conflicts"));
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sheet, 1);
    column->addWidget(makeFooter());
    m_body = new ListOrEmpty(side, m_failure);
    auto *page = new QWidget;
    auto *line = new QHBoxLayout(page);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(makePane());
    line->addWidget(m_body, 1);
    auto *none = new EmptyState(Icon::CircleCheck, tr("No conflicts"),
                                tr("Where two people change the same thing before their changes meet, both "
                                   "versions are shown here to "
                                   "choose from. What fits together is merged without you."));
    m_stack = new ListOrEmpty(page, none);
    m_stack->fill(this);
    connect(m_list, &RowView::currentKeyChanged, this, [this] {
        m_whenShown = {};
        if (!m_refreshing)
            readCase();
    });
    connect(m_list, &RowView::opened, this, [this] { whenShown([this] { m_sheet->focusFirst(); }); });
    connect(m_sheet, &ConflictSheet::choiceChanged, this, &ConflictsView::showButtons);
    connect(m_acts, &ConflictActs::changed, this, [this] {
        refresh();
        Q_EMIT settled();
    });
    showButtons();
}

ConflictsView::~ConflictsView() = default;

QWidget *ConflictsView::makePane()
{
    auto *head = new PaneHead(tr("Conflicts"));
    head->addWidget(m_pill);
    m_list->setObjectName(QStringLiteral("conflictList"));
    m_list->setAccessibleName(tr("Conflicts"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setKeepsPlace(true);
    m_list->setItemDelegate(new ConflictDelegate(m_list));
    m_list->setModel(m_model);
    m_rest->setObjectName(QStringLiteral("conflictsRest"));
    m_rest->setSmall(true);
    auto *menu = new QMenu(m_rest);
    menu->addAction(tr("Use what is on this computer"), this, [this] { settleRest(Choice::Mine); });
    menu->addAction(tr("Use what is on the server"), this, [this] { settleRest(Choice::Theirs); });
    m_rest->setMenu(menu);
    auto *note = new TextLabel(tr("Texts of emails that are replaced stay among their versions."),
                               TextStyle::Small, Color::TextSecondary);
    note->setWordWrap(true);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(tokens::space::paneInset, tokens::space::s3, tokens::space::paneInset,
                             tokens::space::s3);
    foot->setSpacing(tokens::space::s3);
    foot->addWidget(m_rest, 0, Qt::AlignLeading);
    foot->addWidget(note);
    auto *pane = new QFrame;
    pane->setProperty("pane", QStringLiteral("pane"));
    pane->setProperty("edge", QStringLiteral("right"));
    pane->setProperty("focusPane", true);
    pane->setFixedWidth(paneWidth);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list, 3);
    column->addWidget(m_merged, 2);
    column->addLayout(foot);
    return pane;
}

QWidget *ConflictsView::makeFooter()
{
    m_both->setObjectName(QStringLiteral("conflictKeepBoth"));
    m_later->setObjectName(QStringLiteral("conflictLater"));
    m_use->setObjectName(QStringLiteral("conflictUse"));
    auto *bar = new QFrame;
    bar->setProperty("pane", QStringLiteral("window"));
    bar->setProperty("edge", QStringLiteral("top"));
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(tokens::space::s5, tokens::space::s3, tokens::space::s5, tokens::space::s3);
    line->setSpacing(tokens::space::s2);
    line->addWidget(m_both);
    line->addStretch(1);
    line->addWidget(m_later);
    line->addWidget(m_use);
    connect(m_both, &QPushButton::clicked, this, &ConflictsView::keepBoth);
    connect(m_later, &QPushButton::clicked, this, &ConflictsView::later);
    connect(m_use, &QPushButton::clicked, this, &ConflictsView::use);
    return bar;
}

void ConflictsView::refresh()
{
    m_merged->refresh();
    m_listReading.start(&ConflictsView::find);
}

bool ConflictsView::isReading() const
{
    return m_listReading.isReading() || m_caseReading.isReading();
}

Result<ConflictsView::Found> ConflictsView::find(Connection &reader)
{
    const auto conflicts = SyncConflicts::list(reader);
    WAYMARK_TRY(conflicts);
    const auto count = SyncConflicts::count(reader);
    WAYMARK_TRY(count);
    QList<ConflictGroup> groups = conflictGroups(*conflicts);
    for (ConflictGroup &group : groups)
        group.account = accountOf(reader, group.first());
    return Found{groups, *count};
}

void ConflictsView::showFound(const Result<Found> &found)
{
    if (!found) {
        showFailure(found.error());
        return;
    }
    m_refreshing = true;
    m_model->setRows(found->groups);
    m_refreshing = false;
    m_count = static_cast<int>(found->count);
    m_pill->setCount(m_count);
    m_rest->setVisible(m_model->rowCount() > 1);
    const bool hadFocus = m_stack->isAncestorOf(m_stack->window()->focusWidget());
    m_stack->setEmpty(m_model->rowCount() == 0);
    if (hadFocus)
        focusContent();
    if (m_list->currentKey().isEmpty() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    chooseDraft();
    readCase();
    Q_EMIT changed();
}

/// A case holds its texts side by side, for which an email is taken apart: longer than a frame.
void ConflictsView::readCase()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        m_caseReading.forget();
        m_whenShown = {};
        m_sheet->show(nullptr, {});
        m_case.reset();
        showButtons();
        Q_EMIT changed();
        return;
    }
    m_caseReading.start([group = m_model->row(index)](Connection &reader) -> Result<CasePointer> {
        auto made = ConflictCase::make(reader, group);
        if (!made)
            return failure(made.error());
        return CasePointer(std::move(*made));
    });
    showButtons();
}

void ConflictsView::showCase(const Result<CasePointer> &read)
{
    if (!read) {
        showFailure(read.error());
        return;
    }
    const CasePointer &made = *read;
    // What is looked at stays as it is, with its focus, where nothing happened to it.
    if (!m_case || !isSame(*made)) {
        const bool again = m_case && m_case->group().key() == made->group().key();
        const bool isChanged = again && made->takeOver(*m_case);
        m_sheet->show(made.get(), m_context.work.clock.now(), isChanged);
        m_case = made;
        m_body->setEmpty(false);
    }
    showButtons();
    if (const auto act = std::exchange(m_whenShown, {}); act && isShown())
        act();
}

bool ConflictsView::isSame(const ConflictCase &read) const
{
    if (m_case->group() != read.group() || m_case->rows().size() != read.rows().size())
        return false;
    for (int row = 0; row < m_case->rows().size(); ++row) {
        ConflictRow now = read.rows().at(row);
        now.choice = m_case->rows().at(row).choice;
        if (now != m_case->rows().at(row))
            return false;
    }
    return true;
}

bool ConflictsView::isShown() const
{
    return m_case && m_case->group().key() == m_list->currentKey();
}

void ConflictsView::whenShown(const std::function<void()> &act)
{
    if (isShown())
        act();
    else if (isReading())
        m_whenShown = act;
}

void ConflictsView::showFailure(const Error &error)
{
    m_stack->setEmpty(false);
    m_body->setEmpty(true);
    m_sheet->show(nullptr, {});
    m_case.reset();
    m_failure->setIcon(Icon::CircleAlert, Color::DangerText);
    m_failure->setTitle(tr("This conflict cannot be read"));
    m_failure->setText(error.sentence);
    m_failure->setDetail(error.detail);
    m_failure->clearButtons();
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && m_model->row(index).first().kind == SyncConflict::Kind::Draft) {
        auto *both = m_failure->addButton(new Button(tr("Keep both as separate drafts"), Icon::Copy));
        both->setObjectName(QStringLiteral("conflictKeepBothUnread"));
        connect(both, &QPushButton::clicked, this, &ConflictsView::keepBoth);
    }
    showButtons();
}

void ConflictsView::showButtons()
{
    const int open = m_case ? m_case->open() : 0;
    m_both->setVisible(m_case && m_case->keepsBoth());
    m_later->setVisible(m_case != nullptr);
    m_use->setEnabled(isShown() && open == 0);
    m_use->setToolTip(open > 0 ? tr("%Ln choice(s) left", nullptr, open) : QString());
    Q_EMIT changed();
}

void ConflictsView::use()
{
    if (!isShown())
        return;
    const auto settling = m_case->settling();
    if (!settling) {
        m_context.notices.tell(settling.error());
        return;
    }
    m_acts->settle(m_case->group().conflicts, *settling,
                   tr("“%1” is settled").arg(ConflictListModel::name(m_case->group())));
}

void ConflictsView::keepBoth()
{
    const QModelIndex index = m_list->currentIndex();
    // The button may still be that of the case before.
    if (!index.isValid() || (m_case && !isShown()))
        return;
    const ConflictGroup group = m_model->row(index);
    m_acts->settleAll(group.conflicts, Choice::Both,
                      tr("Both versions of “%1” are drafts").arg(ConflictListModel::name(group)));
}

void ConflictsView::later()
{
    const int row = m_list->currentIndex().row();
    const int count = m_model->rowCount();
    if (count > 1)
        m_list->setCurrentIndex(m_model->index((row + 1) % count, 0));
    else
        m_context.navigator.go({QStringLiteral("outbox"), {}});
}

void ConflictsView::settleRest(Choice choice)
{
    QList<SyncConflict> conflicts;
    for (const ConflictGroup &group : m_model->rows())
        conflicts += group.conflicts;
    m_acts->settleAll(conflicts, choice, tr("%Ln conflict(s) settled", nullptr, int(conflicts.size())));
}

void ConflictsView::choose(Choice choice)
{
    whenShown([this, choice] { m_sheet->choose(choice); });
}

void ConflictsView::goToOpen(bool forward)
{
    // After the last one of this conflict, the next conflict's first.
    if ((isShown() && m_sheet->goToOpen(forward)) || m_model->rowCount() < 2)
        return;
    later();
    whenShown([this, forward] { m_sheet->goToOpen(forward); });
}

void ConflictsView::goTo(const DraftId &draft)
{
    m_draft = draft;
    if (!m_listReading.isReading())
        chooseDraft();
}

void ConflictsView::chooseDraft()
{
    const QString draft = std::exchange(m_draft, DraftId()).toString();
    for (int row = 0; !draft.isEmpty() && row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const SyncConflict &conflict = m_model->row(index).first();
        if (conflict.kind == SyncConflict::Kind::Draft && (conflict.uid == draft || conflict.other == draft))
            m_list->setCurrentIndex(index);
    }
}

void ConflictsView::focusContent()
{
    m_stack->isEmpty() ? setFocus() : m_list->setFocus();
}

QString ConflictsView::currentName() const
{
    return m_case ? ConflictListModel::name(m_case->group()) : QString();
}

QString ConflictsView::statusText() const
{
    if (!m_case)
        return {};
    const auto open = std::ranges::find_if(m_case->rows(), &ConflictRow::isOpen);
    return open == m_case->rows().end() ? tr("All is chosen. Look at the result, then use it.")
                                        : tr("Choose for “%1”.").arg(open->label);
}

} // namespace waymark
