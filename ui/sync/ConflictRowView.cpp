// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConflictRowView.h"

#include "ui/theme/ThemeColors.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/WordsLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

namespace {

using State = ConflictRow::State;
using Choice = ConflictRow::Choice;

constexpr int cellInset = 10;

} // namespace

ConflictRowView::ConflictRowView(const ConflictRow &row, QWidget *parent)
    : QFrame(parent), m_row(row), m_label(new TextLabel(row.label, TextStyle::Small, Color::TextSecondary))
{
    setObjectName(QStringLiteral("conflictRow"));
    setProperty("edge", QStringLiteral("bottom"));
    m_label->setWordWrap(true);
    auto *head = new QWidget;
    head->setFixedWidth(labelWidth);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(tokens::space::s5, cellInset, tokens::space::s2, cellInset);
    lines->setSpacing(2);
    lines->addWidget(m_label);
    m_open = new QWidget;
    auto *open = new QHBoxLayout(m_open);
    open->setContentsMargins(0, 0, 0, 0);
    open->setSpacing(tokens::space::s1);
    open->addWidget(new IconLabel(Icon::CircleAlert, 14, Color::WarningText));
    auto *words = new TextLabel(tr("Choose"), TextStyle::Small, Color::WarningText);
    words->setWeight(QFont::DemiBold);
    open->addWidget(words, 1);
    lines->addWidget(m_open);
    lines->addStretch();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 1);
    line->setSpacing(0);
    line->addWidget(head);
    m_row.state == State::Same ? buildFolded() : buildSides();
    showChoice();
}

void ConflictRowView::buildFolded()
{
    m_mine = new WordsLabel(m_row.mine, Color::TextTertiary);
    m_mine->setObjectName(QStringLiteral("conflictFolded"));
    m_mine->hide();
    auto *cell = new QWidget;
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(cellInset, 6, cellInset, 6);
    lines->setSpacing(tokens::space::s1);
    if (m_row.mine.isEmpty()) {
        lines->addWidget(new TextLabel(m_row.folded, TextStyle::Body, Color::TextTertiary));
    } else {
        auto *unfold = new Button(m_row.folded, Icon::ChevronRight, Button::Kind::Flat);
        unfold->setObjectName(QStringLiteral("conflictUnfold"));
        unfold->setSmall(true);
        unfold->setCheckable(true);
        unfold->setAccessibleName(
            tr("%1: %2", "a part and what is said of it").arg(m_row.label, m_row.folded));
        connect(unfold, &QPushButton::toggled, this, [this, unfold](bool open) {
            unfold->setLeadingIcon(open ? Icon::ChevronDown : Icon::ChevronRight);
            m_mine->setVisible(open);
        });
        lines->addWidget(unfold, 0, Qt::AlignLeading);
    }
    lines->addWidget(m_mine);
    static_cast<QHBoxLayout *>(layout())->addWidget(cell, 1);
}

QWidget *ConflictRowView::makeSide(WordsLabel *&words, const QList<WordChange> &text, const QString &note)
{
    words = new WordsLabel(text);
    auto *cell = new QWidget;
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(cellInset + 4, cellInset, cellInset, cellInset);
    lines->setSpacing(2);
    lines->addWidget(words);
    words->setVisible(!text.isEmpty());
    if (!note.isEmpty())
        lines->addWidget(new TextLabel(note, TextStyle::Body, Color::TextTertiary));
    lines->addStretch();
    return cell;
}

void ConflictRowView::buildSides()
{
    m_mineSide = makeSide(m_mine, m_row.mine, m_row.mineNote);
    m_theirsSide = makeSide(m_theirs, m_row.theirs, m_row.theirsNote);
    m_mine->setObjectName(QStringLiteral("conflictMine"));
    m_theirs->setObjectName(QStringLiteral("conflictTheirs"));
    auto *line = static_cast<QHBoxLayout *>(layout());
    line->addWidget(m_mineSide, 1);
    line->addWidget(makeChoice());
    line->addWidget(m_theirsSide, 1);
}

QWidget *ConflictRowView::makeChoice()
{
    m_choice = new SegmentedControl;
    m_choice->setObjectName(QStringLiteral("conflictChoice"));
    m_choice->setAccessibleName(m_row.label);
    // Where one reads from the right, this computer's side is at the right.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_choice->addSegment(mirrored ? tr("Right") : tr("Left"));
    if (m_row.offersBoth)
        m_choice->addSegment(tr("Both"));
    m_choice->addSegment(mirrored ? tr("Left") : tr("Right"));
    auto *cell = new QWidget;
    cell->setFixedWidth(choiceWidth);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(4, 6, 4, 6);
    lines->setSpacing(2);
    lines->addWidget(m_choice, 0, Qt::AlignHCenter);
    if (m_row.state == State::OneSided) {
        auto *only = new TextLabel(tr("The only change"), TextStyle::Small, Color::TextTertiary);
        only->setAlignment(Qt::AlignHCenter);
        lines->addWidget(only);
    }
    lines->addStretch();
    connect(m_choice, &SegmentedControl::currentChanged, this, [this](int segment) {
        if (!m_showing)
            Q_EMIT chosen(choiceAt(segment));
    });
    return cell;
}

Choice ConflictRowView::choiceAt(int segment) const
{
    if (segment == 0)
        return Choice::Mine;
    return segment == 1 && m_row.offersBoth ? Choice::Both : Choice::Theirs;
}

int ConflictRowView::segmentOf(Choice choice) const
{
    if (choice == Choice::Mine)
        return 0;
    return choice == Choice::Theirs && m_row.offersBoth ? 2 : 1;
}

void ConflictRowView::show(const ConflictRow &row)
{
    m_row = row;
    showChoice();
}

void ConflictRowView::showChoice()
{
    m_open->setVisible(m_row.isOpen());
    m_label->setColor(m_row.isOpen() ? Color::WarningText : Color::TextSecondary);
    m_label->setWeight(m_row.isOpen() ? QFont::DemiBold : QFont::Normal);
    if (m_choice) {
        m_showing = true;
        if (m_row.choice)
            m_choice->setCurrentIndex(segmentOf(*m_row.choice));
        else
            m_choice->clearChoice();
        m_showing = false;
        m_choice->setAccessibleDescription(m_row.isOpen() ? tr("Not chosen yet") : QString());
    }
    update();
}

void ConflictRowView::focusChoice()
{
    if (!m_choice)
        return;
    const int segment = m_row.choice ? segmentOf(*m_row.choice) : 0;
    if (auto *button = m_choice->findChild<QWidget *>(QStringLiteral("segment%1").arg(segment)))
        button->setFocus(Qt::ShortcutFocusReason);
}

void ConflictRowView::paintEvent(QPaintEvent *event)
{
    if (m_mineSide) {
        QPainter painter(this);
        const auto tint = [&](const QWidget *side, bool stands) {
            if (m_row.isOpen())
                painter.fillRect(side->geometry(), color(Color::WarningTint, this));
            else if (stands)
                painter.fillRect(side->geometry(), color(Color::AccentTint, this));
        };
        tint(m_mineSide, m_row.choice && *m_row.choice != Choice::Theirs);
        tint(m_theirsSide, m_row.choice && *m_row.choice != Choice::Mine);
    }
    QFrame::paintEvent(event);
}

} // namespace waymark
