// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

class Connection;

/// What the cells of an account can mean in this workspace: the values of pick lists, its people, its
/// currency.
class AccountChoices
{
public:
    static Result<AccountChoices> read(Connection &connection);

    /// The id of a value by its id or label, without case; nothing when neither the list nor an account has
    /// it. A list without any values takes every text as it is.
    std::optional<QString> pick(const QString &list, const QString &text) const;
    /// The labels of the list, for saying what there is.
    QStringList labels(const QString &list) const { return m_lists.value(list).labels; }

    /// Somebody by their id, address or name, without case; nothing for nobody, and for several.
    std::optional<UserId> user(const QString &text) const;
    QStringList userNames() const { return m_userNames; }

    /// What most amounts of the workspace are in: ISO 4217; empty without any.
    const QString &usualCurrency() const { return m_usualCurrency; }

private:
    struct List
    {
        QHash<QString, QString> ids; ///< By what is compared.
        QStringList labels;
    };

    Result<void> readLists(Connection &connection);
    Result<void> readValuesInUse(Connection &connection);
    Result<void> readUsers(Connection &connection);

    QHash<QString, List> m_lists;
    QHash<QString, QList<UserId>> m_users;
    QStringList m_userNames;
    QString m_usualCurrency;
};

} // namespace waymark
