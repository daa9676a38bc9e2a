// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/DraftMerge.h"

#include "core/email/Document.h"
#include "core/email/LineDocument.h"
#include "core/email/NodeJson.h"
#include "core/email/SequenceSteps.h"

#include <algorithm>
#include <vector>

namespace waymark {

namespace {

using Place = MergePart::Place;
using State = MergePart::State;
using Choice = MergePart::Choice;
using Nodes = QList<Node>;

struct ReadTexts
{
    Nodes subject;
    Nodes preheader;
    Nodes blocks;
};

Result<ReadTexts> readTexts(const DraftTexts &texts)
{
    const auto subject = LineDocument::fromJson(texts.subject);
    WAYMARK_TRY(subject);
    const auto preheader = LineDocument::fromJson(texts.preheader);
    WAYMARK_TRY(preheader);
    const auto body = Document::fromJson(texts.body);
    WAYMARK_TRY(body);
    return ReadTexts{subject->nodes(), preheader->nodes(), body->root().content};
}

MergePart partOf(Place place, bool hasBase, const Nodes &base, const Nodes &mine, const Nodes &theirs)
{
    MergePart part{.place = place, .base = base, .mine = mine, .theirs = theirs};
    if (mine == theirs) {
        part.state = State::Same;
    } else if (hasBase && mine == base) {
        part.state = State::Theirs;
        part.choice = Choice::Theirs;
    } else if (hasBase && theirs == base) {
        part.state = State::Mine;
        part.choice = Choice::Mine;
    } else {
        part.state = State::Both;
    }
    return part;
}

/// Where each block of `base` is in `other`; -1 where it is not.
std::vector<qsizetype> placesIn(const Nodes &base, const Nodes &other)
{
    std::vector<qsizetype> places;
    qsizetype there = 0;
    for (const SequenceStep step : sequenceSteps(base, other)) {
        if (step == SequenceStep::Inserted)
            ++there;
        else
            places.push_back(step == SequenceStep::Same ? there++ : -1);
    }
    return places;
}

/// The blocks that are the same in both, in order.
Nodes inCommon(const Nodes &one, const Nodes &other)
{
    Nodes common;
    qsizetype i = 0;
    for (const SequenceStep step : sequenceSteps(one, other)) {
        if (step == SequenceStep::Same)
            common.append(one.at(i));
        i += step == SequenceStep::Inserted ? 0 : 1;
    }
    return common;
}

/// Puts the parts of a body one after the other.
class BodyMerge
{
public:
    BodyMerge(bool hasBase, const Nodes &base, const Nodes &mine, const Nodes &theirs)
        : m_hasBase(hasBase), m_base(base), m_mine(mine), m_theirs(theirs)
    {
    }

    QList<MergePart> parts()
    {
        const std::vector<qsizetype> inMine = placesIn(m_base, m_mine);
        const std::vector<qsizetype> inTheirs = placesIn(m_base, m_theirs);
        for (qsizetype i = 0; i < m_base.size(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (inMine[at] < 0 || inTheirs[at] < 0)
                continue;
            addUntil(i, inMine[at], inTheirs[at]);
            addSame(m_base.at(i));
            m_from = {i + 1, inMine[at] + 1, inTheirs[at] + 1};
        }
        addUntil(m_base.size(), m_mine.size(), m_theirs.size());
        return m_parts;
    }

private:
    struct Places
    {
        qsizetype base = 0;
        qsizetype mine = 0;
        qsizetype theirs = 0;
    };

    void addSame(const Node &block)
    {
        if (m_parts.isEmpty() || m_parts.last().state != State::Same)
            m_parts.append(MergePart());
        for (Nodes *side : {&m_parts.last().base, &m_parts.last().mine, &m_parts.last().theirs})
            side->append(block);
    }

    /// What lies between two blocks that all three have.
    void addUntil(qsizetype base, qsizetype mine, qsizetype theirs)
    {
        add(m_base.mid(m_from.base, base - m_from.base), m_mine.mid(m_from.mine, mine - m_from.mine),
            m_theirs.mid(m_from.theirs, theirs - m_from.theirs));
    }

    void add(const Nodes &base, const Nodes &mine, const Nodes &theirs)
    {
        if (base.isEmpty() && mine.isEmpty() && theirs.isEmpty())
            return;
        // As many blocks on each side: each was reworded where it stands, so each is asked for by itself.
        const bool inStep = m_hasBase && base.size() == mine.size() && base.size() == theirs.size();
        if (inStep && base.size() > 1) {
            for (qsizetype i = 0; i < base.size(); ++i)
                add({base.at(i)}, {mine.at(i)}, {theirs.at(i)});
            return;
        }
        if (mine == theirs) {
            for (const Node &block : mine)
                addSame(block);
            return;
        }
        m_parts.append(partOf(Place::Body, m_hasBase, base, mine, theirs));
    }

    bool m_hasBase;
    const Nodes &m_base;
    const Nodes &m_mine;
    const Nodes &m_theirs;
    Places m_from;
    QList<MergePart> m_parts;
};

QJsonArray jsonOf(const Nodes &nodes)
{
    QJsonArray json;
    for (const Node &node : nodes)
        json.append(nodeToJson(node));
    return json;
}

} // namespace

QList<Node> MergePart::result() const
{
    if (state == State::Same)
        return theirs;
    if (!choice)
        return {};
    switch (*choice) {
    case Choice::Mine:
        return mine;
    case Choice::Theirs:
        return theirs;
    case Choice::Both:
        break;
    }
    return theirs + mine;
}

Result<DraftMerge> DraftMerge::of(const std::optional<DraftTexts> &base, const DraftTexts &mine,
                                  const DraftTexts &theirs)
{
    const auto my = readTexts(mine);
    const auto their = readTexts(theirs);
    // What both began with is only a help: where it cannot be read, a person is asked.
    const auto common = base ? readTexts(*base) : Result<ReadTexts>(ReadTexts());
    if (!my || !their)
        return failure(
            ErrorKind::Damaged,
            tr("One of the two texts cannot be read, so that they cannot be put side by side. Keep "
               "both as separate drafts and open them."),
            my ? their.error().detail : my.error().detail);
    const bool hasBase = base && common;
    DraftMerge merge;
    merge.m_parts = {
        partOf(Place::Subject, hasBase, common ? common->subject : Nodes(), my->subject, their->subject),
        partOf(Place::Preheader, hasBase, common ? common->preheader : Nodes(), my->preheader,
               their->preheader)};
    const Nodes blocks = hasBase ? common->blocks : inCommon(their->blocks, my->blocks);
    merge.m_parts += BodyMerge(hasBase, blocks, my->blocks, their->blocks).parts();
    return merge;
}

void DraftMerge::choose(int part, std::optional<MergePart::Choice> choice)
{
    if (part < 0 || part >= m_parts.size() || m_parts.at(part).state == State::Same)
        return;
    if (choice == Choice::Both && !m_parts.at(part).offersBoth())
        return;
    m_parts[part].choice = choice;
}

int DraftMerge::questions() const
{
    return static_cast<int>(std::ranges::count(m_parts, State::Both, &MergePart::state));
}

int DraftMerge::open() const
{
    return static_cast<int>(std::ranges::count_if(m_parts, &MergePart::isOpen));
}

Result<DraftTexts> DraftMerge::result() const
{
    if (open() > 0)
        return failure(ErrorKind::Invalid, tr("Choose a side for each part first."));
    DraftTexts texts;
    QJsonArray blocks;
    for (const MergePart &part : m_parts) {
        const QJsonArray nodes = jsonOf(part.result());
        if (part.place == Place::Subject)
            texts.subject = nodes;
        else if (part.place == Place::Preheader)
            texts.preheader = nodes;
        else
            for (const QJsonValue &node : nodes)
                blocks.append(node);
    }
    const auto body = Document::fromJson(
        {{QStringLiteral("type"), QStringLiteral("doc")}, {QStringLiteral("content"), blocks}});
    if (!body)
        return failure(
            ErrorKind::Invalid,
            tr("Put together, this is longer than an email may be. Choose one side for some parts."),
            body.error().detail);
    texts.body = body->toJson();
    return texts;
}

} // namespace waymark
