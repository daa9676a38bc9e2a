// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftRevisions.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Codec.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DraftRevisions)
};

/// How much a person wrote into a node of the document (resources/email/schema.json): letters, and one for
/// each thing that is not text, such as an image. Empty paragraphs come to nothing.
qsizetype contentLength(const QJsonObject &node)
{
    static const QStringList containers{
        QStringLiteral("doc"),       QStringLiteral("paragraph"), QStringLiteral("heading"),
        QStringLiteral("list_item"), QStringLiteral("quote"),     QStringLiteral("bullet_list"),
        QStringLiteral("columns"),   QStringLiteral("column"),    QStringLiteral("ordered_list"),
        QStringLiteral("condition"), QStringLiteral("text"),      QStringLiteral("line_break"),
    };
    const QString type = node.value(QLatin1String("type")).toString();
    qsizetype length = node.value(QLatin1String("text")).toString().trimmed().size();
    if (!type.isEmpty() && !containers.contains(type))
        ++length;
    for (const auto &child : node.value(QLatin1String("content")).toArray())
        length += contentLength(child.toObject());
    return length;
}

bool hasSameTexts(const Draft &one, const Draft &other)
{
    return one.subject == other.subject && one.preheader == other.preheader && one.body == other.body;
}

/// When the draft's text was last kept; null if never.
Result<QDateTime> lastKept(Connection &connection, const DraftId &draft)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT max(saved_at) FROM draft_revision WHERE draft = ?"), {draft.toString()});
    if (!rows)
        return failure(rows.error());
    return Codec<QDateTime>::decode(rows->first().first()).value_or(QDateTime());
}

} // namespace

Result<QList<DraftRevision>> DraftRevisions::list(Connection &connection, const DraftId &draft)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT revision, saved_at, subject, preheader, body FROM draft_revision "
                       "WHERE draft = ? ORDER BY revision DESC"),
        {draft.toString()});
    if (!rows)
        return failure(rows.error());
    QList<DraftRevision> revisions;
    for (const QVariantList &row : *rows) {
        const auto subject = Codec<QJsonArray>::decode(row.at(2));
        const auto preheader = Codec<QJsonArray>::decode(row.at(3));
        const auto body = Codec<QJsonObject>::decode(row.at(4));
        if (!subject || !preheader || !body)
            return failure(ErrorKind::Damaged, Words::tr("An earlier text cannot be read."),
                           draft.toString() + QLatin1Char(' ') + row.at(0).toString());
        revisions.append({draft, row.at(0).toInt(), Codec<QDateTime>::decode(row.at(1)).value_or(QDateTime()),
                          *subject, *preheader, *body});
    }
    return revisions;
}

Result<void> DraftRevisions::keep(WriteTransaction &transaction, const Draft &before, const Draft &after)
{
    Connection &connection = transaction.connection();
    if (hasSameTexts(before, after))
        return {};
    const qsizetype length = contentLength(before.body);
    const qsizetype newLength = contentLength(after.body);
    if (newLength * 2 >= length && (newLength > 0 || length == 0)) {
        const auto last = lastKept(connection, before.id);
        if (!last)
            return failure(last.error());
        if (last->isValid() && last->secsTo(transaction.now()) < interval)
            return {};
    }
    const QDateTime savedAt = before.savedAt.isValid() ? before.savedAt : transaction.now();
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT OR REPLACE INTO draft_revision "
                       "(draft, revision, saved_at, subject, preheader, body) VALUES (?, ?, ?, ?, ?, ?)"),
        {before.id.toString(), before.revision, Codec<QDateTime>::encode(savedAt),
         Codec<QJsonArray>::encode(before.subject), Codec<QJsonArray>::encode(before.preheader),
         Codec<QJsonObject>::encode(before.body)}));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("DELETE FROM draft_revision WHERE draft = ? AND revision <= "
                       "(SELECT revision FROM draft_revision WHERE draft = ? ORDER BY revision DESC "
                       "LIMIT 1 OFFSET ?)"),
        {before.id.toString(), before.id.toString(), kept}));
    return {};
}

} // namespace waymark
