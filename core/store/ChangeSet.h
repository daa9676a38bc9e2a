// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

/// What a stored row is; also its name in the change journal and, later, in sync.
enum class EntityType {
    Account,
    Contact,
    Cta,
    Task,
    Draft,
    Submission,
    Delivery,
    Activity,
    Playbook,
    Template,
    PickItem,
    User,
    Organisation,
    MailAccount,
    Suppression,
};

/// The stable name of a type in the journal: "account", "cta".
QString entityName(EntityType type);
/// The type with this stable name, if there is one.
std::optional<EntityType> entityFromName(const QString &name);

/// The rows that one transaction changed, by uid, for views to repaint.
struct ChangeSet
{
    qint64 transaction = 0; ///< The journal's number of it; revert(transaction) undoes it.
    QHash<EntityType, QSet<QString>> rows;

    QSet<EntityType> bulk; ///< Of these so many that they are not named; `rows` has the types, too.

    bool touches(EntityType type) const { return rows.contains(type); }
    bool touches(EntityType type, const QString &uid) const
    {
        return bulk.contains(type) || rows.value(type).contains(uid);
    }
};

} // namespace waymark
