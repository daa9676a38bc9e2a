// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Account.h"
#include "core/domain/Ids.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>

namespace waymark {

class Connection;

/// The labels of pick lists and the names of users, read once, and with them the words for values that are
/// kept as ids.
class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(waymark::FieldWords)
public:
    static Result<FieldWords> read(Connection &connection);

    /// The label of one value; the id itself when it is unknown, nothing for nothing.
    QString label(const char *list, const QString &id) const;
    QStringList labels(const QString &list, const QStringList &ids) const;
    /// A user's name; nothing for one that is unknown.
    QString userName(const UserId &id) const;

    /// One of the thirteen fields in words and in the person's locale; nothing when it is not set.
    QString value(const Account &account, AccountField field) const;

    /// Whether two accounts have the same value in this field.
    static bool sameValue(const Account &one, const Account &other, AccountField field);

    /// Whether the list has this value.
    bool has(const QString &list, const QString &id) const { return m_labels.value(list).contains(id); }

private:
    QHash<QString, QHash<QString, QString>> m_labels; ///< Of a list's values, by their ids.
    QHash<UserId, QString> m_userNames;
};

} // namespace waymark
