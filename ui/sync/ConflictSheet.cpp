// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConflictSheet.h"

#include "ui/sync/ConflictRowView.h"
#include "ui/sync/SyncWords.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/WordsLabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

using Choice = SyncConflict::Choice;

constexpr int resultHeight = 190;
constexpr int progressWidth = 80;

} // namespace

ConflictSheet::ConflictSheet(QWidget *parent)
    : QWidget(parent), m_name(new ElidedLabel({}, TextStyle::Title)), m_kind(new Chip),
      m_count(new TextLabel({}, TextStyle::Body, Color::TextSecondary)), m_progress(new QProgressBar),
      m_sentence(new TextLabel({}, TextStyle::Body, Color::TextSecondary)), m_banner(new Banner),
      m_mineNote(new TextLabel({}, TextStyle::Small, Color::TextSecondary)), m_theirsTitle(new TextLabel),
      m_theirsNote(new TextLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_allMine(new Button(tr("Use all"))), m_allTheirs(new Button(tr("Use all"))),
      m_rowLayout(new QVBoxLayout), m_resultLayout(new QVBoxLayout)
{
    setObjectName(QStringLiteral("conflictSheet"));
    m_banner->setObjectName(QStringLiteral("conflictChangedAgain"));
    m_banner->hide();
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rowLayout);
    column->addStretch(1);
    m_scroll = new ScrollPane(rows);
    m_scroll->setObjectName(QStringLiteral("conflictScroll"));
    m_scroll->setProperty("focusPane", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(makeHead());
    layout->addWidget(makeSides());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(makeResult());
    connect(m_allMine, &QPushButton::clicked, this, [this] { chooseAll(Choice::Mine); });
    connect(m_allTheirs, &QPushButton::clicked, this, [this] { chooseAll(Choice::Theirs); });
}

QWidget *ConflictSheet::makeHead()
{
    m_name->setObjectName(QStringLiteral("conflictName"));
    m_count->setObjectName(QStringLiteral("conflictCount"));
    m_sentence->setObjectName(QStringLiteral("conflictSentence"));
    m_sentence->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setAccessibleName(tr("Choices made"));
    auto *line = new QHBoxLayout;
    line->setSpacing(tokens::space::s2);
    line->addWidget(m_name);
    line->addWidget(m_kind);
    line->addStretch(1);
    line->addWidget(m_count);
    line->addWidget(m_progress);
    auto *head = new QWidget;
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(tokens::space::s5, tokens::space::s3, tokens::space::s5, tokens::space::s3);
    lines->setSpacing(tokens::space::s1);
    lines->addLayout(line);
    lines->addWidget(m_sentence);
    return head;
}

QWidget *ConflictSheet::makeSide(Icon icon, TextLabel *title, TextLabel *note, Button *all)
{
    title->setWeight(QFont::DemiBold);
    all->setSmall(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(note);
    auto *side = new QWidget;
    auto *line = new QHBoxLayout(side);
    line->setContentsMargins(tokens::space::s4, 6, tokens::space::s3, 6);
    line->setSpacing(tokens::space::s3);
    line->addWidget(new IconLabel(icon));
    line->addLayout(words, 1);
    line->addWidget(all);
    return side;
}

QWidget *ConflictSheet::makeSides()
{
    auto *mine = new TextLabel(tr("This computer"));
    m_mineNote->setObjectName(QStringLiteral("conflictMineNote"));
    m_theirsTitle->setObjectName(QStringLiteral("conflictTheirsTitle"));
    m_theirsNote->setObjectName(QStringLiteral("conflictTheirsNote"));
    m_allMine->setObjectName(QStringLiteral("conflictAllMine"));
    m_allTheirs->setObjectName(QStringLiteral("conflictAllTheirs"));
    m_allMine->setAccessibleName(tr("Use all of this computer"));
    auto *use = new TextLabel(tr("Use", "the column of choices"), TextStyle::Small, Color::TextSecondary);
    use->setAlignment(Qt::AlignCenter);
    use->setFixedWidth(ConflictRowView::choiceWidth);
    auto *bar = new QFrame;
    bar->setProperty("pane", QStringLiteral("pane"));
    bar->setProperty("edge", QStringLiteral("bottom"));
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 1);
    line->setSpacing(0);
    line->addSpacing(ConflictRowView::labelWidth);
    line->addWidget(makeSide(Icon::Monitor, mine, m_mineNote, m_allMine), 1);
    line->addWidget(use);
    line->addWidget(makeSide(Icon::Server, m_theirsTitle, m_theirsNote, m_allTheirs), 1);
    return bar;
}

QWidget *ConflictSheet::makeResult()
{
    auto *title = new TextLabel(tr("Result"));
    title->setWeight(QFont::DemiBold);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::space::s3);
    head->addWidget(title);
    head->addWidget(new TextLabel(tr("Changes with every choice. Nothing is sent from here."),
                                  TextStyle::Small, Color::TextSecondary));
    head->addStretch(1);
    m_resultLayout->setContentsMargins(0, 0, 0, 0);
    m_resultLayout->setSpacing(tokens::space::s2);
    auto *lines = new QWidget;
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(tokens::space::s5, 0, tokens::space::s5, tokens::space::s3);
    column->addLayout(m_resultLayout);
    column->addStretch(1);
    auto *scroll = new ScrollPane(lines);
    scroll->setObjectName(QStringLiteral("conflictResult"));
    scroll->setAccessibleName(tr("Result"));
    auto *pane = new QFrame;
    pane->setProperty("pane", QStringLiteral("pane"));
    pane->setProperty("edge", QStringLiteral("top"));
    pane->setFixedHeight(resultHeight);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, tokens::space::s2, 0, 0);
    layout->setSpacing(tokens::space::s2);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(tokens::space::s5, 0, tokens::space::s5, 0);
    inset->addLayout(head);
    layout->addLayout(inset);
    layout->addWidget(scroll, 1);
    return pane;
}

void ConflictSheet::show(ConflictCase *shown, const QDateTime &now, bool changed)
{
    m_now = now;
    m_case = shown;
    emptyLayout(m_rowLayout);
    m_rows.clear();
    m_banner->hide();
    if (!m_case)
        return;
    const QString elsewhere = m_case->isOfSamePerson()     ? tr("Your other computer")
                              : m_case->author().isEmpty() ? tr("Elsewhere")
                                                           : Formats::name(m_case->author());
    if (changed) {
        m_banner->show(
            Tone::Accent, Icon::Info,
            m_case->author().isEmpty() || m_case->isOfSamePerson()
                ? tr("Changed again elsewhere. What you chose for parts that stayed the same stands.")
                : tr("Changed again by %1. What you chose for parts that stayed the same stands.")
                      .arg(elsewhere));
        m_banner->setVisible(true);
    }
    const SyncConflict &first = m_case->group().first();
    m_name->setText(first.name);
    m_kind->setChip({SyncWords::typeName(first.type), Tone::Neutral, SyncWords::typeIcon(first.type)});
    m_sentence->setText(m_case->sentence());
    m_theirsTitle->setText(elsewhere);
    m_allTheirs->setAccessibleName(tr("Use all of %1").arg(elsewhere));
    for (int i = 0; i < m_case->rows().size(); ++i) {
        auto *row = new ConflictRowView(m_case->rows().at(i));
        connect(row, &ConflictRowView::chosen, this, [this, i](Choice choice) { chooseAt(i, choice); });
        m_rowLayout->addWidget(row);
        // At once, so that it can have the keyboard.
        row->setVisible(true);
        m_rows.append(row);
    }
    showCounts();
    showResult();
}

void ConflictSheet::showCounts()
{
    const auto changes = [this](bool mine) {
        return static_cast<int>(std::ranges::count_if(m_case->rows(), [mine](const ConflictRow &row) {
            return row.state == ConflictRow::State::Asked ||
                   (row.state == ConflictRow::State::OneSided &&
                    std::ranges::any_of(mine ? row.mine : row.theirs, [](const WordChange &change) {
                        return change.kind == WordChange::Kind::Inserted;
                    }));
        }));
    };
    m_mineNote->setText(sideNote(
        {m_case->device(), whenWritten(m_case->mineAt()), tr("%Ln change(s)", nullptr, changes(true))}));
    m_theirsNote->setText(
        sideNote({whenWritten(m_case->theirsAt()), tr("%Ln change(s)", nullptr, changes(false))}));
    const int asked = m_case->asked();
    m_count->setText(asked == 0
                         ? tr("Nothing to choose")
                         : tr("%L1 of %Ln choice(s) made", nullptr, asked).arg(asked - m_case->open()));
    m_progress->setRange(0, std::max(asked, 1));
    m_progress->setValue(asked == 0 ? 1 : asked - m_case->open());
}

QString ConflictSheet::whenWritten(const QDateTime &at) const
{
    return Formats().asOf(at, m_now);
}

/// "office, 10:31, 2 changes"; without what is not known.
QString ConflictSheet::sideNote(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(tr(", ", "between the facts of one side"));
}

void ConflictSheet::showResult()
{
    emptyLayout(m_resultLayout);
    for (const ConflictResultLine &line : m_case->result()) {
        auto *label = new TextLabel(line.label, TextStyle::Small, Color::TextSecondary);
        label->setFixedWidth(ConflictRowView::labelWidth - tokens::space::s5);
        label->setWordWrap(true);
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(tokens::space::s2);
        layout->addWidget(label, 0, Qt::AlignTop);
        if (line.words) {
            layout->addWidget(new WordsLabel(*line.words), 1);
        } else {
            layout->addWidget(new IconLabel(Icon::CircleAlert, 14, Color::WarningText), 0, Qt::AlignTop);
            layout->addWidget(new TextLabel(tr("Not chosen yet"), TextStyle::Body, Color::WarningText), 1);
        }
        m_resultLayout->addWidget(row);
    }
}

void ConflictSheet::chooseAt(int row, Choice choice)
{
    m_case->choose(row, choice);
    m_rows.at(row)->show(m_case->rows().at(row));
    showCounts();
    showResult();
    Q_EMIT choiceChanged();
}

void ConflictSheet::chooseAll(Choice choice)
{
    m_case->chooseAll(choice);
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(m_case->rows().at(i));
    showCounts();
    showResult();
    Q_EMIT choiceChanged();
}

int ConflictSheet::currentRow() const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const QWidget *focus = m_rows.at(i)->focusWidget();
        if (focus && focus->hasFocus())
            return i;
    }
    return -1;
}

void ConflictSheet::choose(Choice choice)
{
    if (!m_case)
        return;
    int row = currentRow();
    if (row < 0) {
        const auto open = std::ranges::find_if(m_case->rows(), &ConflictRow::isOpen);
        if (open == m_case->rows().end())
            return;
        row = static_cast<int>(open - m_case->rows().begin());
    }
    // Where one reads from the right, this computer's side is at the right.
    if (layoutDirection() == Qt::RightToLeft && choice != Choice::Both)
        choice = choice == Choice::Mine ? Choice::Theirs : Choice::Mine;
    chooseAt(row, choice);
    m_rows.at(row)->focusChoice();
}

bool ConflictSheet::goToOpen(bool forward)
{
    if (!m_case)
        return false;
    const int count = static_cast<int>(m_rows.size());
    const int from = currentRow();
    for (int step = 1; step <= count; ++step) {
        const int start = from < 0 && !forward ? 0 : from;
        const int row = ((start + (forward ? step : -step)) % count + count) % count;
        if (!m_case->rows().at(row).isOpen())
            continue;
        m_scroll->ensureWidgetVisible(m_rows.at(row));
        m_rows.at(row)->focusChoice();
        return true;
    }
    return false;
}

void ConflictSheet::focusFirst()
{
    if (!goToOpen(true) && !m_rows.isEmpty()) {
        for (ConflictRowView *row : std::as_const(m_rows))
            if (row->row().state != ConflictRow::State::Same) {
                row->focusChoice();
                return;
            }
    }
}

} // namespace waymark
