// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/DraftCase.h"

#include "core/email/ReaderText.h"
#include "ui/sync/WordSides.h"

#include <algorithm>

namespace waymark {

namespace {

using Part = MergePart;

/// The nodes of a line, or blocks one below the other, as somebody reads them.
QList<TextPiece> piecesOf(const Part &part, const QList<Node> &nodes)
{
    if (part.place != Part::Place::Body)
        return readerPieces(nodes);
    QList<TextPiece> pieces;
    for (const Node &block : nodes) {
        if (!pieces.isEmpty())
            pieces.append({QStringLiteral("\n"), false});
        pieces += readerPieces(block);
    }
    return pieces;
}

std::optional<ConflictRow::Choice> choiceOf(const std::optional<Part::Choice> &choice)
{
    if (!choice)
        return std::nullopt;
    switch (*choice) {
    case Part::Choice::Mine:
        return ConflictRow::Choice::Mine;
    case Part::Choice::Theirs:
        return ConflictRow::Choice::Theirs;
    case Part::Choice::Both:
        break;
    }
    return ConflictRow::Choice::Both;
}

std::optional<Part::Choice> choiceOf(const std::optional<ConflictRow::Choice> &choice)
{
    if (!choice)
        return std::nullopt;
    switch (*choice) {
    case ConflictRow::Choice::Mine:
        return Part::Choice::Mine;
    case ConflictRow::Choice::Theirs:
        return Part::Choice::Theirs;
    case ConflictRow::Choice::Both:
        break;
    }
    return Part::Choice::Both;
}

/// How many blocks of the email a part stands for.
int blocksOf(const Part &part)
{
    return static_cast<int>(std::max({part.mine.size(), part.theirs.size(), qsizetype(1)}));
}

} // namespace

Result<std::unique_ptr<DraftCase>> DraftCase::of(Connection &connection, const ConflictGroup &group)
{
    const auto found = DraftConflicts::find(connection, group.first().id);
    WAYMARK_TRY(found);
    std::optional<DraftTexts> base;
    if (found->base)
        base = DraftTexts::of(*found->base);
    const auto merge = DraftMerge::of(base, DraftTexts::of(found->local), DraftTexts::of(found->server));
    WAYMARK_TRY(merge);
    auto made = std::unique_ptr<DraftCase>(new DraftCase(group, *merge));
    made->m_mineAt = found->local.savedAt;
    made->m_theirsAt = found->server.savedAt;
    return made;
}

DraftCase::DraftCase(const ConflictGroup &group, const DraftMerge &merge)
    : ConflictCase(group), m_merge(merge)
{
    int number = 1;
    for (const Part &part : m_merge.parts()) {
        editableRows().append(rowOf(part, number));
        if (part.place == Part::Place::Body)
            number += blocksOf(part);
    }
}

QString DraftCase::labelOf(const Part &part, int number)
{
    switch (part.place) {
    case Part::Place::Subject:
        return tr("Subject");
    case Part::Place::Preheader:
        return tr("Preheader");
    case Part::Place::Body:
        break;
    }
    const int blocks = blocksOf(part);
    return blocks == 1 ? tr("Block %L1").arg(number)
                       : tr("Blocks %L1 to %L2").arg(number).arg(number + blocks - 1);
}

ConflictRow DraftCase::rowOf(const Part &part, int number)
{
    ConflictRow row;
    row.label = labelOf(part, number);
    row.key = row.label;
    row.choice = choiceOf(part.choice);
    row.offersBoth = part.offersBoth();
    const QList<TextPiece> mine = piecesOf(part, part.mine);
    if (part.state == Part::State::Same) {
        row.state = ConflictRow::State::Same;
        row.mine = plainWords(mine);
        row.theirs = row.mine;
        const bool empty = part.place != Part::Place::Body && mine.isEmpty();
        row.folded = empty ? tr("Empty on both sides")
                     : part.place == Part::Place::Body
                         ? tr("%Ln block(s) are the same on both sides", nullptr, blocksOf(part))
                         : tr("The same on both sides");
        return row;
    }
    row.state = part.state == Part::State::Both ? ConflictRow::State::Asked : ConflictRow::State::OneSided;
    const QList<TextPiece> base = piecesOf(part, part.base);
    row.mine = againstBase(base, mine);
    row.theirs = againstBase(base, piecesOf(part, part.theirs));
    const QString nothing = part.place == Part::Place::Body ? tr("Not there") : tr("Empty");
    row.mineNote = row.mine.isEmpty() ? nothing : QString();
    row.theirsNote = row.theirs.isEmpty() ? nothing : QString();
    return row;
}

QString DraftCase::sentence() const
{
    const QString who = isOfSamePerson() ? tr("You wrote on this email on two computers before the two met.")
                        : author().isEmpty()
                            ? tr("This email was written here and elsewhere before the two met.")
                            : tr("You and %1 wrote on this email before the two met.").arg(author());
    const QString rest = asked() == 0 ? tr("What each changed fits together: look at the result.")
                                      : tr("Waymark put together what it could. Choose the rest.");
    return tr("%1 %2 Neither can be sent until then.", "two sentences").arg(who, rest);
}

void DraftCase::chosen(int row)
{
    m_merge.choose(row, choiceOf(rows().at(row).choice));
}

QList<ConflictResultLine> DraftCase::result() const
{
    QList<ConflictResultLine> lines;
    for (int i = 0; i < rows().size(); ++i) {
        const Part &part = m_merge.parts().at(i);
        if (part.place == Part::Place::Body && part.state == Part::State::Same)
            continue;
        ConflictResultLine line{rows().at(i).label, std::nullopt};
        if (!part.isOpen())
            line.words = plainWords(piecesOf(part, part.result()));
        lines.append(line);
    }
    return lines;
}

Result<ConflictCase::Settling> DraftCase::settling() const
{
    const auto texts = m_merge.result();
    WAYMARK_TRY(texts);
    return Settling(
        [conflict = group().first().id, texts = *texts](WriteTransaction &transaction) -> Result<void> {
            return DraftConflicts::use(transaction, conflict, {texts.subject, texts.preheader, texts.body});
        });
}

} // namespace waymark
