// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftRevisions.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Codec.h"

#include <QCoreApplication>
#include <QHash>

#include <cstdlib>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftRevisions)
};

/// A body of fewer words may change altogether without being kept for that.
constexpr qsizetype fewWords = 20;

const QString columns = QStringLiteral(
    "id, draft, revision, reason, name, author, saved_at, subject, preheader, body, recipients");

/// What a person wrote into a body (resources/email/schema.json).
struct Content
{
    qsizetype length = 0;      ///< Letters, and one for each thing that is not text, such as an image.
    QHash<QString, int> words; ///< How often each is there.
    qsizetype wordCount = 0;

    /// Adds a node and what is in it. Empty paragraphs come to nothing.
    void add(const QJsonObject &node)
    {
        static const QStringList containers{
            QStringLiteral("doc"),       QStringLiteral("paragraph"), QStringLiteral("heading"),
            QStringLiteral("list_item"), QStringLiteral("quote"),     QStringLiteral("bullet_list"),
            QStringLiteral("columns"),   QStringLiteral("column"),    QStringLiteral("ordered_list"),
            QStringLiteral("condition"), QStringLiteral("text"),      QStringLiteral("line_break"),
        };
        const QString type = node.value(QLatin1String("type")).toString();
        const QString text = node.value(QLatin1String("text")).toString().simplified();
        length += text.size();
        if (!type.isEmpty() && !containers.contains(type))
            ++length;
        for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            ++words[word];
            ++wordCount;
        }
        for (const auto &child : node.value(QLatin1String("content")).toArray())
            add(child.toObject());
    }

    qsizetype wordsAlsoIn(const Content &other) const
    {
        qsizetype common = 0;
        for (auto word = words.begin(); word != words.end(); ++word)
            common += std::min(word.value(), other.words.value(word.key()));
        return common;
    }
};

Content contentOf(const QJsonObject &body)
{
    Content content;
    content.add(body);
    return content;
}

bool hasSameTexts(const Draft &one, const Draft &other)
{
    return one.subject == other.subject && one.preheader == other.preheader && one.body == other.body;
}

/// What the change to the body alone is reason for, however short ago a text was kept.
std::optional<RevisionReason> lossOf(const QJsonObject &before, const QJsonObject &after)
{
    if (before == after)
        return {};
    const Content old = contentOf(before);
    const Content fresh = contentOf(after);
    if (old.length > 0 && fresh.length == 0)
        return RevisionReason::Emptied;
    const bool shorter = fresh.length * 2 < old.length;
    if (shorter || (old.wordCount >= fewWords && old.wordsAlsoIn(fresh) * 2 < old.wordCount))
        return RevisionReason::Rewritten;
    return {};
}

/// When the text of the draft that came here last was kept; null if none ever was. Those of other devices are
/// told by their clocks, so what is last is asked of the order here.
Result<QDateTime> lastKept(Connection &connection, const DraftId &draft)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT kept_at FROM draft_revision WHERE draft = ? ORDER BY id DESC LIMIT 1"),
        {draft.toString()});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? QDateTime()
                           : Codec<QDateTime>::decode(rows->first().first()).value_or(QDateTime());
}

DraftRevision revisionFrom(const QVariantList &row)
{
    DraftRevision revision;
    revision.id = row.at(0).toLongLong();
    revision.draft = DraftId(row.at(1).toString());
    revision.revision = row.at(2).toInt();
    // A newer version may know more reasons; its texts are still texts.
    revision.reason = Codec<RevisionReason>::decode(row.at(3)).value_or(RevisionReason::Writing);
    revision.name = row.at(4).toString();
    revision.author = UserId(row.at(5).toString());
    revision.savedAt = Codec<QDateTime>::decode(row.at(6)).value_or(QDateTime());
    const auto subject = Codec<QJsonArray>::decode(row.at(7));
    const auto preheader = Codec<QJsonArray>::decode(row.at(8));
    const auto body = Codec<QJsonObject>::decode(row.at(9));
    if (!subject || !preheader || !body) {
        revision.unreadable =
            row.at(7).toString() + u'\n' + row.at(8).toString() + u'\n' + row.at(9).toString();
        return revision;
    }
    revision.subject = *subject;
    revision.preheader = *preheader;
    revision.body = *body;
    if (!row.at(10).isNull())
        revision.recipients = Codec<QList<ContactId>>::decode(row.at(10));
    return revision;
}

/// The id of the text kept last, if it is that of `draft`; 0 if not.
Result<qint64> newestIfSame(Connection &connection, const Draft &draft)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT %1 FROM draft_revision WHERE draft = ? ORDER BY id DESC LIMIT 1").arg(columns),
        {draft.id.toString()});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return 0;
    const DraftRevision newest = revisionFrom(rows->first());
    const bool same = newest.unreadable.isEmpty() && newest.subject == draft.subject &&
                      newest.preheader == draft.preheader && newest.body == draft.body &&
                      newest.recipients == draft.recipients;
    return same ? newest.id : 0;
}

/// Of those without a name that are too many, drops what came here first. By their moments a device whose
/// clock is behind the others' would drop what it has just kept.
Result<void> trim(Connection &connection, const DraftId &draft)
{
    const auto unnamed = QStringLiteral("draft = ? AND name = '' AND reason <> 'damaged'");
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM draft_revision WHERE id IN (SELECT id FROM draft_revision WHERE %1 "
                       "ORDER BY id DESC LIMIT -1 OFFSET ?)")
            .arg(unnamed),
        {draft.toString(), DraftRevisions::kept}));
    return {};
}

} // namespace

Result<QList<DraftRevision>> DraftRevisions::list(Connection &connection, const DraftId &draft)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT %1 FROM draft_revision WHERE draft = ? ORDER BY kept_at DESC, id DESC")
            .arg(columns),
        {draft.toString()});
    if (!rows)
        return failure(rows.error());
    QList<DraftRevision> revisions;
    for (const QVariantList &row : *rows)
        revisions.append(revisionFrom(row));
    return revisions;
}

Result<DraftRevision> DraftRevisions::find(Connection &connection, qint64 id)
{
    const auto rows =
        connection.query(QStringLiteral("SELECT %1 FROM draft_revision WHERE id = ?").arg(columns), {id});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::NotFound,
                       Words::tr("This version is not kept any more. Choose another one."),
                       QStringLiteral("draft_revision %1").arg(id));
    return revisionFrom(rows->first());
}

Result<void> DraftRevisions::keepWhatMatters(WriteTransaction &transaction, const Draft &before,
                                             const Draft &after)
{
    const bool sameTexts = hasSameTexts(before, after);
    if (sameTexts && before.recipients == after.recipients)
        return {};
    std::optional<RevisionReason> reason = lossOf(before.body, after.body);
    // A text may come from a device whose clock is ahead of this one's.
    if (!reason && before.savedAt.isValid() && std::abs(before.savedAt.secsTo(transaction.now())) >= pause)
        reason = RevisionReason::Resumed;
    if (!reason && !sameTexts) {
        const auto last = lastKept(transaction.connection(), before.id);
        WAYMARK_TRY(last);
        if (!last->isValid())
            reason = before.revision == 1 ? RevisionReason::Begun : RevisionReason::Writing;
        else if (std::abs(last->secsTo(transaction.now())) >= interval)
            reason = RevisionReason::Writing;
    }
    if (reason)
        WAYMARK_TRY(keep(transaction, before, *reason));
    return {};
}

Result<qint64> DraftRevisions::keep(WriteTransaction &transaction, const Draft &draft, RevisionReason reason)
{
    Connection &connection = transaction.connection();
    const auto same = newestIfSame(connection, draft);
    WAYMARK_TRY(same);
    if (*same != 0)
        return *same;
    const QDateTime savedAt = draft.savedAt.isValid() ? draft.savedAt : transaction.now();
    WAYMARK_TRY(connection.execute(
        QStringLiteral(
            "INSERT INTO draft_revision (draft, revision, reason, name, author, saved_at, kept_at, "
            "subject, preheader, body, recipients) VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)"),
        {draft.id.toString(), draft.revision, Codec<RevisionReason>::encode(reason),
         Codec<UserId>::encode(draft.savedBy), Codec<QDateTime>::encode(savedAt),
         Codec<QDateTime>::encode(transaction.now()), Codec<QJsonArray>::encode(draft.subject),
         Codec<QJsonArray>::encode(draft.preheader), Codec<QJsonObject>::encode(draft.body),
         Codec<QList<ContactId>>::encode(draft.recipients)}));
    const auto id = connection.lastInsertId();
    WAYMARK_TRY(id);
    WAYMARK_TRY(trim(connection, draft.id));
    return *id;
}

Result<void> DraftRevisions::keepAsStored(WriteTransaction &transaction, const DraftId &draft)
{
    const QVariant now = Codec<QDateTime>::encode(transaction.now());
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral(
            "INSERT INTO draft_revision (draft, revision, reason, name, author, saved_at, kept_at, "
            "subject, preheader, body, recipients) SELECT uid, revision, ?, '', saved_by, "
            "coalesce(saved_at, ?), ?, subject, preheader, body, recipients "
            "FROM draft WHERE uid = ?"),
        {Codec<RevisionReason>::encode(RevisionReason::Damaged), now, now, draft.toString()}));
    return {};
}

Result<void> DraftRevisions::rename(WriteTransaction &transaction, qint64 id, const QString &name)
{
    WAYMARK_TRY(find(transaction.connection(), id));
    WAYMARK_TRY(
        transaction.connection().execute(QStringLiteral("UPDATE draft_revision SET name = ? WHERE id = ?"),
                                         {Codec<QString>::encode(name), id}));
    return {};
}

} // namespace waymark
