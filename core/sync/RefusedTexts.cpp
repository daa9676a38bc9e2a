// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/RefusedTexts.h"

#include "core/base/IsolatedText.h"
#include "core/protocol/TypeSchema.h"
#include "core/store/Connection.h"
#include "core/sync/EarlierTexts.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RefusedTexts)
};

constexpr QLatin1String refused("FROM sync_text JOIN draft_revision ON draft_revision.uid = sync_text.uid "
                                "JOIN draft ON draft.uid = draft_revision.draft "
                                "JOIN task ON task.id = draft.task_id WHERE sync_text.error IS NOT NULL");

/// `set` says what becomes of it.
Result<void> change(Connection &connection, const QString &uid, const QString &set)
{
    const auto changed = connection.execute(
        QStringLiteral("UPDATE sync_text SET error = NULL%1 WHERE error IS NOT NULL AND uid = ?").arg(set),
        {uid});
    WAYMARK_TRY(changed);
    return *changed > 0 ? Result<void>()
                        : failure(ErrorKind::NotFound, Words::tr("This change is no longer waiting."), uid);
}

// The next request has it again.
constexpr QLatin1String anew(", rev = max(rev, 0), dirty = 1");

} // namespace

bool RefusedTexts::isText(const QString &uid)
{
    return uid.startsWith(EarlierTexts::type().schema().prefix + u'_');
}

Result<QList<ParkedChange>> RefusedTexts::list(Connection &connection, int most)
{
    const auto rows = connection.query(
        QStringLiteral(
            "SELECT sync_text.uid, sync_text.rev, task.title, sync_text.error, sync_text.description, "
            "sync_text.refused_at ") +
            refused + QStringLiteral(" ORDER BY draft_revision.id LIMIT ?"),
        {most});
    WAYMARK_TRY(rows);
    QList<ParkedChange> changes;
    for (const QVariantList &row : *rows)
        changes.append(
            {EntityType::Draft,
             row.at(0).toString(),
             row.at(1).toLongLong() > 0 ? ParkedChange::Operation::Update : ParkedChange::Operation::Create,
             Words::tr("An earlier version of “%1”").arg(inSentence(row.at(2).toString())),
             row.at(3).toString(),
             row.at(4).toString(),
             {},
             QDateTime::fromMSecsSinceEpoch(row.at(5).toLongLong(), Qt::UTC)});
    return changes;
}

Result<qint64> RefusedTexts::count(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("SELECT count(*) ") + refused);
    WAYMARK_TRY(rows);
    return rows->first().first().toLongLong();
}

Result<void> RefusedTexts::retry(Connection &connection, const QString &uid)
{
    return change(connection, uid, anew);
}

Result<void> RefusedTexts::retryAll(Connection &connection)
{
    WAYMARK_TRY(connection.execute(
        QStringLiteral("UPDATE sync_text SET error = NULL%1 WHERE error IS NOT NULL").arg(anew)));
    return {};
}

Result<void> RefusedTexts::discard(Connection &connection, const QString &uid)
{
    return change(connection, uid, {});
}

} // namespace waymark
