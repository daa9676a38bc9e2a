// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/RowMerge.h"

#include "core/base/IsolatedText.h"
#include "core/base/Uid.h"
#include "core/domain/Draft.h"
#include "core/protocol/TypeSchema.h"
#include "core/protocol/merge/ObjectMerge.h"
#include "core/store/DraftRevisions.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/ConflictNotes.h"
#include "core/sync/OutgoingEmails.h"
#include "core/sync/SyncLog.h"
#include "core/sync/mapping/RowMapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RowMerge)
};

const QStringList &textProperties()
{
    static const QStringList names{QStringLiteral("subject"), QStringLiteral("preheader"),
                                   QStringLiteral("body")};
    return names;
}

QJsonObject contentOf(const QJsonObject &draft)
{
    QJsonObject content = RowMapping::textsOf(draft);
    content.insert(QStringLiteral("recipients"), draft.value(QStringLiteral("recipients")));
    return content;
}

/// What of `object` differs from `mine`.
QJsonObject difference(const QJsonObject &object, const QJsonObject &mine)
{
    QJsonObject different;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (mine.value(it.key()) != it.value())
            different.insert(it.key(), it.value());
    }
    return different;
}

/// The library, the pick lists and the person are there on each device from its first start on; where nothing
/// is agreed yet, the server's are the team's.
bool isThereAnyway(const SyncType &type)
{
    return type.entity == EntityType::Template || type.entity == EntityType::Playbook ||
           type.entity == EntityType::PickItem || type.entity == EntityType::User;
}

/// Those that this person could write: of the others the server's value stands without a question.
QStringList askable(const SyncType &type, const QStringList &properties, Roles roles)
{
    QStringList left;
    for (const QString &name : properties) {
        const PropertySchema *property = type.schema().property(name);
        if (property && (property->writers & type.schema().updaters & roles) != nobody)
            left.append(name);
    }
    return left;
}

/// A draft as far as its earlier texts say it.
Draft draftFrom(const QString &uid, const QJsonObject &row)
{
    Draft draft;
    draft.id = DraftId(uid);
    draft.subject = row.value(QStringLiteral("subject")).toArray();
    draft.preheader = row.value(QStringLiteral("preheader")).toArray();
    draft.body = row.value(QStringLiteral("body")).toObject();
    for (const auto &recipient : row.value(QStringLiteral("recipients")).toArray())
        draft.recipients.append(ContactId(recipient.toString()));
    draft.revision = row.value(QStringLiteral("revision")).toInt();
    draft.savedAt = QDateTime::fromString(row.value(QStringLiteral("savedAt")).toString(), Qt::ISODateWithMs);
    draft.savedBy = UserId(row.value(QStringLiteral("savedBy")).toString());
    return draft;
}

/// What a person wrote on both sides, of which nothing was lost; empty where one side alone was changed.
/// Emails on their way, and people, are the server's to change.
QStringList joinedProperties(const SyncType &type, const QJsonObject &base, const QJsonObject &mine,
                             const QJsonObject &theirs)
{
    if (type.entity == EntityType::Submission || type.entity == EntityType::Delivery ||
        type.entity == EntityType::User)
        return {};
    QStringList names;
    bool isChangedHere = false;
    bool isChangedThere = false;
    for (const PropertySchema &property : type.schema().properties) {
        const QJsonValue here = mine.value(property.name);
        const QJsonValue there = theirs.value(property.name);
        if (property.merge == MergePolicy::Server || here == there)
            continue;
        isChangedHere = isChangedHere || here != base.value(property.name);
        isChangedThere = isChangedThere || there != base.value(property.name);
        names.append(property.name);
    }
    return isChangedHere && isChangedThere ? names : QStringList();
}

/// Both counted on: what neither had before is a further revision, and nobody has previewed it.
void countRevision(const QJsonObject &mine, const QJsonObject &theirs, QJsonObject &merged)
{
    const QString revision = QStringLiteral("revision");
    const QJsonObject content = contentOf(merged);
    if (content == contentOf(theirs))
        return;
    const qint64 here = mine.value(revision).toInteger();
    const qint64 there = theirs.value(revision).toInteger();
    const bool isMine = content == contentOf(mine) && here > there;
    merged.insert(revision, isMine ? here : std::max(here, there) + 1);
    const QString previewed = QStringLiteral("previewedRevision");
    if (isMine)
        merged.insert(previewed, mine.value(previewed));
}

} // namespace

Result<QJsonObject> RowMerge::wireOf(const SyncType &type, const QJsonObject &row)
{
    return m_references.onlyShared(type, RowMapping::forWire(type, row));
}

Result<QJsonObject> RowMerge::taken(const SyncType &type, const QJsonObject &row, const QJsonObject &theirs)
{
    const auto mine = wireOf(type, row);
    WAYMARK_TRY(mine);
    QJsonObject news = difference(theirs, *mine);
    for (const PropertySchema &property : type.schema().properties) {
        if (property.latch && mine->value(property.name).toBool())
            news.remove(property.name);
    }
    return RowMapping::forRow(type, news, row);
}

Result<RowMerged> RowMerge::merge(const SyncType &type, const QString &uid, const QJsonObject &row,
                                  const std::optional<UnsentChange> &change, const QJsonObject &theirs)
{
    // What names something that is still to be sent is a change like any other.
    const auto mine = m_references.onlyTeams(type, RowMapping::forWire(type, row));
    WAYMARK_TRY(mine);
    QJsonObject base = RowMapping::blank(type);
    if (change && change->base) {
        const auto agreed = m_references.onlyTeams(type, RowMapping::forWire(type, *change->base));
        WAYMARK_TRY(agreed);
        base = *agreed;
    }
    const QDateTime mineAt = doneAt(change);
    MergedObject merged = mergedObject(type.schema(), base, *mine, theirs, mineAt);
    WAYMARK_TRY(tellCompletion(type, uid, row, {base, *mine, theirs, merged.object}, mineAt));
    if (change && change->erased)
        merged = {*mine, {}, false};
    if (type.entity == EntityType::Submission)
        OutgoingEmails::keepAct(change && change->base ? base : QJsonObject(), *mine, theirs, &merged.object);
    if (type.entity == EntityType::Draft)
        countRevision(*mine, theirs, merged.object);
    if (merged.textsDiverged && type.entity == EntityType::Draft)
        WAYMARK_TRY(splitDraft(type, uid, row, change, theirs));
    else if (merged.textsDiverged)
        merged.conflicts += textProperties();

    const QJsonObject agreedRow = RowMapping::forRow(type, difference(theirs, *mine), row);
    const QJsonObject newRow = RowMapping::forRow(type, difference(merged.object, *mine), row);
    if (newRow != row)
        WAYMARK_TRY(SyncRows::write(m_transaction, type, uid, newRow));
    if (newRow == agreedRow)
        WAYMARK_TRY(AgreedRows::clearChange(m_transaction.connection(), type, uid));
    else
        WAYMARK_TRY(AgreedRows::setChange(m_transaction, type, uid, agreedRow));
    const bool isAsked = (change && change->base) || !isThereAnyway(type);
    const QStringList conflicts = isAsked ? askable(type, merged.conflicts, m_roles) : QStringList();
    const auto noted = noteConflicts(type, uid, row, conflicts, base, *mine, theirs);
    WAYMARK_TRY(noted);
    if (conflicts.isEmpty() && change && change->base)
        WAYMARK_TRY(tellJoined(type, row, base, *mine, theirs));
    const bool isSplit = merged.textsDiverged && type.entity == EntityType::Draft;
    return RowMerged{*noted + (isSplit ? 1 : 0), newRow != row};
}

QDateTime RowMerge::doneAt(const std::optional<UnsentChange> &change) const
{
    if (!change)
        return m_transaction.now();
    return change->doneAt.isValid() ? change->doneAt : change->changedAt;
}

/// Of the one that does not stand there is nothing in the row.
Result<void> RowMerge::tellCompletion(const SyncType &type, const QString &uid, const QJsonObject &row,
                                      const Versions &versions, const QDateTime &mineAt)
{
    const auto status = [](const QJsonObject &object) { return object.value(QStringLiteral("status")); };
    const PropertySchema *property = type.schema().property(QStringLiteral("status"));
    const QJsonValue mine = status(versions.mine);
    const QJsonValue theirs = status(versions.theirs);
    if (!property || property->merge != MergePolicy::Completion || versions.base.isEmpty() ||
        mine == theirs || mine == status(versions.base) || theirs == status(versions.base))
        return {};
    const QString name = RowMapping::nameOf(type, row);
    const QString at = QLocale().toString(mineAt, QLocale::ShortFormat);
    const QString sentence =
        status(versions.merged) == mine
            ? Words::tr("The status of “%1” was changed here (%2 UTC) and elsewhere: this computer’s stands")
            : Words::tr("The status of “%1” was changed here (%2 UTC) and elsewhere: the other one stands");
    return SyncLog::add(
        m_transaction, SyncLogLine::Level::Merged, sentence.arg(inSentence(name), at),
        QStringLiteral("%1 %2: %3, %4").arg(type.name, uid, mine.toString(), theirs.toString()));
}

/// The local texts become a draft of their own, and what both began with is kept.
Result<void> RowMerge::splitDraft(const SyncType &type, const QString &uid, const QJsonObject &mine,
                                  const std::optional<UnsentChange> &change, const QJsonObject &theirs)
{
    if (change && change->base)
        WAYMARK_TRY(
            DraftRevisions::keep(m_transaction, draftFrom(uid, *change->base), RevisionReason::Writing));
    QJsonObject other = mine;
    const QString otherUid = newUid(DraftTag::prefix);
    other.insert(QStringLiteral("conflictOf"), uid);
    other.insert(QStringLiteral("previewedRevision"), 0);
    WAYMARK_TRY(SyncRows::write(m_transaction, type, otherUid, other));
    WAYMARK_TRY(AgreedRows::setChange(m_transaction, type, otherUid, {}));
    SyncConflict conflict;
    conflict.kind = SyncConflict::Kind::Draft;
    conflict.type = type.entity;
    conflict.uid = uid;
    conflict.base = change && change->base ? QJsonValue(RowMapping::textsOf(*change->base)) : QJsonValue();
    conflict.mine = RowMapping::textsOf(mine);
    conflict.theirs = RowMapping::textsOf(theirs);
    conflict.author = UserId(theirs.value(QStringLiteral("savedBy")).toString());
    conflict.other = otherUid;
    return ConflictNotes::add(m_transaction, conflict);
}

Result<int> RowMerge::noteConflicts(const SyncType &type, const QString &uid, const QJsonObject &row,
                                    const QStringList &properties, const QJsonObject &base,
                                    const QJsonObject &mine, const QJsonObject &theirs)
{
    const QString name = RowMapping::nameOf(type, row);
    for (const QString &property : properties) {
        SyncConflict conflict;
        conflict.type = type.entity;
        conflict.uid = uid;
        conflict.property = property;
        conflict.name = name;
        conflict.base = base.value(property);
        conflict.mine = mine.value(property);
        conflict.theirs = theirs.value(property);
        conflict.author = UserId(theirs.value(QStringLiteral("savedBy")).toString());
        WAYMARK_TRY(ConflictNotes::add(m_transaction, conflict));
    }
    return int(properties.size());
}

Result<void> RowMerge::tellJoined(const SyncType &type, const QJsonObject &row, const QJsonObject &base,
                                  const QJsonObject &mine, const QJsonObject &theirs)
{
    const QString name = RowMapping::nameOf(type, row).simplified();
    const QStringList properties = joinedProperties(type, base, mine, theirs);
    if (properties.isEmpty() || name.isEmpty())
        return {};
    return SyncLog::add(
        m_transaction, SyncLogLine::Level::Merged,
        Words::tr("%1 was changed here and elsewhere, and both were joined.").arg(inSentence(name)),
        properties.join(QStringLiteral(", ")));
}

} // namespace waymark
