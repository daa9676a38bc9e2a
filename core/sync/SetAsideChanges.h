// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Draft.h"
#include "core/sync/SetAsideChange.h"
#include "core/sync/SyncType.h"

#include <QJsonObject>
#include <QList>

namespace waymark {

class Connection;
class WriteTransaction;

/// What was set aside; it stays until a person removes it.
class SetAsideChanges
{
public:
    /// Sets the row aside, as the object that it would be on the server, with `more` of its properties.
    static Result<void> add(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                            const QJsonObject &row, const QJsonObject &more = {});
    /// Sets values aside that are in no row; `name` is what a person knows the object by.
    static Result<void> addValues(WriteTransaction &transaction, const SyncType &type, const QString &uid,
                                  const QString &name, const QJsonObject &values);
    /// The newest first.
    static Result<QList<SetAsideChange>> list(Connection &connection, int most = 500);
    static Result<qint64> count(Connection &connection);
    static Result<void> remove(WriteTransaction &transaction, qint64 id);

    /// Whether it is the text of an email, of which a draft can be made.
    static bool isText(const SetAsideChange &change);
    /// Makes a draft of a text for an open email task of the person who writes, with those of its recipients
    /// who belong to the task's account; it is set aside no more. Where the task has a draft already the text
    /// takes the place of that one's, which is among its earlier texts from then on. Fails with NotFound
    /// (somebody removed it meanwhile), Invalid (no text; the task is not open, or no email), Denied
    /// (somebody else's task), Conflict (the task's email is on its way) and Damaged (a text that this
    /// version cannot read). Undoing it would leave the text nowhere: do not offer that.
    static Result<Draft> makeDraft(WriteTransaction &transaction, qint64 id, const TaskId &task);
};

} // namespace waymark
