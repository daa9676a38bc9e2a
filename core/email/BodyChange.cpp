// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/BodyChange.h"

#include "core/email/NodeJson.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace waymark {

namespace {

/// The comparison takes time and room by the product of both; beyond this all between the equal ends counts
/// as reworded.
constexpr qsizetype mostPairs = 250'000;

/// The lengths of the longest common subsequences of what follows each pair of places.
class CommonTable
{
public:
    CommonTable(const QList<Node> &before, const QList<Node> &now)
        : m_width(now.size() + 1), m_lengths(static_cast<std::size_t>((before.size() + 1) * m_width))
    {
        for (qsizetype i = before.size() - 1; i >= 0; --i) {
            for (qsizetype j = now.size() - 1; j >= 0; --j)
                at(i, j) =
                    before.at(i) == now.at(j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }

    int &at(qsizetype i, qsizetype j) { return m_lengths[static_cast<std::size_t>(i * m_width + j)]; }

private:
    qsizetype m_width;
    std::vector<int> m_lengths;
};

/// Adds the changes of a stretch that has no block in common; `place` is where it begins in the later body.
void addStretch(QList<BodyChange> &changes, const QList<Node> &gone, const QList<Node> &come, int place)
{
    for (qsizetype i = 0; i < std::max(gone.size(), come.size()); ++i) {
        BodyChange change;
        change.place = place + static_cast<int>(std::min(i, come.size()));
        change.kind = i >= gone.size()   ? BodyChange::Kind::Added
                      : i >= come.size() ? BodyChange::Kind::Removed
                                         : BodyChange::Kind::Reworded;
        if (i < gone.size())
            change.before = gone.at(i);
        if (i < come.size())
            change.now = come.at(i);
        changes.append(change);
    }
}

/// Takes away what both begin and end with alike; returns how many they began with.
int takeEqualEnds(QList<Node> &old, QList<Node> &fresh)
{
    int start = 0;
    while (!old.isEmpty() && !fresh.isEmpty() && old.first() == fresh.first()) {
        old.removeFirst();
        fresh.removeFirst();
        ++start;
    }
    while (!old.isEmpty() && !fresh.isEmpty() && old.last() == fresh.last()) {
        old.removeLast();
        fresh.removeLast();
    }
    return start;
}

bool isBlock(const Node &node)
{
    return node.type != NodeType::Text && node.type != NodeType::Token && node.type != NodeType::LineBreak;
}

QString ownText(const Node &node)
{
    switch (node.type) {
    case NodeType::Text:
        return node.text;
    case NodeType::Token:
        return QStringLiteral("{{%1}}").arg(node.string(QLatin1String("name")));
    case NodeType::LineBreak:
        return QStringLiteral("\n");
    case NodeType::Image:
        return node.string(QLatin1String("alt"));
    default:
        return {};
    }
}

} // namespace

QList<BodyChange> bodyChanges(const Document &before, const Document &now)
{
    QList<Node> old = before.root().content;
    QList<Node> fresh = now.root().content;
    const int start = takeEqualEnds(old, fresh);
    QList<BodyChange> changes;
    if (old.size() * fresh.size() > mostPairs) {
        addStretch(changes, old, fresh, start);
        return changes;
    }
    CommonTable common(old, fresh);
    QList<Node> gone;
    QList<Node> come;
    qsizetype i = 0;
    qsizetype j = 0;
    const auto endStretch = [&] {
        addStretch(changes, std::exchange(gone, {}), come, start + static_cast<int>(j - come.size()));
        come.clear();
    };
    while (i < old.size() || j < fresh.size()) {
        if (i < old.size() && j < fresh.size() && old.at(i) == fresh.at(j)) {
            endStretch();
            ++i;
            ++j;
        } else if (j >= fresh.size() || (i < old.size() && common.at(i + 1, j) >= common.at(i, j + 1))) {
            gone.append(old.at(i++));
        } else {
            come.append(fresh.at(j++));
        }
    }
    endStretch();
    return changes;
}

Result<Document> withoutChange(const Document &now, const BodyChange &change)
{
    QJsonObject json = now.toJson();
    QJsonArray blocks = json.value(u"content").toArray();
    const int place = std::min(change.place, static_cast<int>(blocks.size()));
    if (change.kind != BodyChange::Kind::Removed && place < blocks.size())
        blocks.removeAt(place);
    if (change.kind != BodyChange::Kind::Added)
        blocks.insert(place, nodeToJson(change.before));
    if (blocks.isEmpty())
        return Document();
    json.insert(QStringLiteral("content"), blocks);
    return Document::fromJson(json);
}

QString blockText(const Node &block)
{
    QString text = ownText(block);
    for (const Node &child : block.content) {
        if (isBlock(child) && !text.isEmpty())
            text += QLatin1Char('\n');
        text += blockText(child);
    }
    return text;
}

} // namespace waymark
