// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/RestoredEmails.h"

#include "core/protocol/SchemaTable.h"
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ObjectStore.h"
#include "core/service/sending/Dispatches.h"
#include "core/service/sending/DomainObjects.h"
#include "core/store/tables/EnumNames.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RestoredEmails)
};

Result<void> reviewOne(Change &change, const QString &uid)
{
    const auto object = livingObject(change.connection(), "Submission", uid);
    if (!object)
        return failure(object.error());
    if (!*object)
        return {};
    Submission submission = submissionFrom(**object);
    submission.state = SubmissionState::NeedsReview;
    QJsonObject content = withReasons(
        (*object)->content,
        {{Words::tr("The server went back to a backup. This email may have left since the backup was made: "
                    "look whether it did, then take it back or let it leave."),
          {}}});
    content.insert(QStringLiteral("state"), enumName(submission.state));
    const auto saved =
        ObjectStore::update(change, *typeSchema(QStringLiteral("Submission")), **object, content);
    if (!saved)
        return failure(saved.error());
    return Dispatches::follow(change.connection(), submission, false);
}

} // namespace

Result<void> RestoredEmails::mark(SqlConnection &connection)
{
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM server_state WHERE name = 'restored'")));
    WAYMARK_TRY(connection.execute(
        QStringLiteral("INSERT INTO server_state (name, value) VALUES ('restored', 'yes')")));
    return {};
}

Result<void> RestoredEmails::review(Change &change)
{
    SqlConnection &connection = change.connection();
    const auto marked =
        connection.execute(QStringLiteral("DELETE FROM server_state WHERE name = 'restored'"));
    if (!marked)
        return failure(marked.error());
    if (*marked == 0)
        return {};
    const auto rows = connection.query(QStringLiteral(
        "SELECT submission FROM dispatch WHERE state IN ('leaving', 'queued', 'sending') ORDER BY draft"));
    if (!rows)
        return failure(rows.error());
    for (const QVariantList &row : *rows)
        WAYMARK_TRY(reviewOne(change, row.first().toString()));
    return {};
}

} // namespace waymark
