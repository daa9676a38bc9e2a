// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/BodyChange.h"

#include "core/email/NodeJson.h"
#include "core/email/SequenceSteps.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

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

} // namespace

QList<BodyChange> bodyChanges(const Document &before, const Document &now)
{
    const QList<Node> &old = before.root().content;
    const QList<Node> &fresh = now.root().content;
    QList<BodyChange> changes;
    QList<Node> gone;
    QList<Node> come;
    qsizetype i = 0;
    qsizetype j = 0;
    const auto endStretch = [&] {
        addStretch(changes, std::exchange(gone, {}), come, static_cast<int>(j - come.size()));
        come.clear();
    };
    for (const SequenceStep step : sequenceSteps(old, fresh)) {
        if (step == SequenceStep::Same) {
            endStretch();
            ++i;
            ++j;
        } else if (step == SequenceStep::Removed) {
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

} // namespace waymark
