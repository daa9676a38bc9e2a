// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/TextDifference.h"

#include "core/email/LineDocument.h"
#include "core/work/TextChanges.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

using Kind = DifferencePart::Kind;

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TextDifference)
};

Kind kindOf(const QList<WordChange> &words)
{
    const auto all = [&words](WordChange::Kind kind) {
        return !words.isEmpty() &&
               std::ranges::all_of(
                   words, [kind](WordChange::Kind k) { return k == kind; }, &WordChange::kind);
    };
    if (words.isEmpty() || all(WordChange::Kind::Same))
        return Kind::Same;
    if (all(WordChange::Kind::Inserted))
        return Kind::Added;
    return all(WordChange::Kind::Removed) ? Kind::Removed : Kind::Reworded;
}

DifferencePart linePart(DifferencePart::Place place, const QJsonArray &before, const QJsonArray &now)
{
    const auto old = LineDocument::fromJson(before);
    const auto fresh = LineDocument::fromJson(now);
    DifferencePart part{.place = place};
    if (!old || !fresh)
        return part;
    part.words = wordChanges(readerPieces(old->nodes()), readerPieces(fresh->nodes()));
    part.kind = kindOf(part.words);
    return part;
}

DifferencePart changedBlock(const BodyChange &change, const ConditionText &condition)
{
    const bool added = change.kind == BodyChange::Kind::Added;
    const bool removed = change.kind == BodyChange::Kind::Removed;
    const QList<TextPiece> before = added ? QList<TextPiece>() : readerPieces(change.before, condition);
    const QList<TextPiece> now = removed ? QList<TextPiece>() : readerPieces(change.now, condition);
    DifferencePart part{.words = wordChanges(before, now), .change = change};
    if (added || removed)
        part.kind = added ? Kind::Added : Kind::Removed;
    else
        part.kind = kindOf(part.words) == Kind::Same ? Kind::Formatted : Kind::Reworded;
    return part;
}

void addBlocks(QList<DifferencePart> &parts, const Document &now, const QList<BodyChange> &changes,
               const ConditionText &condition)
{
    const QList<Node> &blocks = now.root().content;
    auto change = changes.begin();
    for (int place = 0; place <= blocks.size(); ++place) {
        bool shown = false;
        for (; change != changes.end() && change->place == place; ++change) {
            parts.append(changedBlock(*change, condition));
            shown = shown || change->kind != BodyChange::Kind::Removed;
        }
        if (shown || place == blocks.size())
            continue;
        const QList<TextPiece> pieces = readerPieces(blocks.at(place), condition);
        parts.append({.words = wordChanges(pieces, pieces)});
    }
}

} // namespace

QList<DifferencePart> differenceBetween(const DraftTexts &before, const DraftTexts &now,
                                        const ConditionText &condition)
{
    const auto old = Document::fromJson(before.body);
    const auto fresh = Document::fromJson(now.body);
    if (!old || !fresh)
        return {};
    QList<DifferencePart> parts{linePart(DifferencePart::Place::Subject, before.subject, now.subject),
                                linePart(DifferencePart::Place::Preheader, before.preheader, now.preheader)};
    addBlocks(parts, *fresh, bodyChanges(*old, *fresh), condition);
    return parts;
}

DifferencePart recipientsDifference(const QList<ContactId> &before, const QList<ContactId> &now,
                                    const QHash<ContactId, QString> &people)
{
    DifferencePart part{.place = DifferencePart::Place::Recipients};
    const auto add = [&part, &people](WordChange::Kind kind, const ContactId &contact) {
        if (!part.words.isEmpty())
            part.words.append({WordChange::Kind::Same, {{QStringLiteral(", "), false}}});
        part.words.append({kind, {{people.value(contact, Words::tr("Somebody who was deleted")), false}}});
    };
    for (const ContactId &contact : now)
        add(before.contains(contact) ? WordChange::Kind::Same : WordChange::Kind::Inserted, contact);
    for (const ContactId &contact : before) {
        if (!now.contains(contact))
            add(WordChange::Kind::Removed, contact);
    }
    const bool same = kindOf(part.words) == Kind::Same;
    part.kind = same ? Kind::Same : Kind::Reworded;
    return part;
}

} // namespace waymark
