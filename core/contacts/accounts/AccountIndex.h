// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace waymark {

class Connection;

/// What accounts are found by: those of the workspace, and those that a file adds to them. One entry an
/// account.
class AccountIndex
{
public:
    static Result<AccountIndex> read(Connection &connection);

    /// What a row says of the account that it is.
    struct Keys
    {
        QString key; ///< Its id in the company's systems, or our own.
        QString domain;
        QString name;
    };
    enum class Miss { None, Unknown, Several };
    struct Match
    {
        qint32 entry = -1;
        Miss miss = Miss::Unknown;
        bool isByKey = false;
    };

    /// By the key; else by the domain, else by the name, neither of which finds an account that has another
    /// key. Where several accounts share the domain, the name decides.
    Match find(const Keys &keys) const;
    /// By a text that is any of the three.
    Match findByAny(const QString &text) const;

    qint32 add(const AccountId &id, const Keys &keys);
    /// Gives a key to an account that was found without it: rows with other keys are other accounts.
    void claim(qint32 entry, const QString &key);
    const AccountId &id(qint32 entry) const { return m_entries[size_t(entry)].id; }
    qint32 size() const { return qint32(m_entries.size()); }
    /// Whether the text has the form of an id of our own: one of another workspace tells accounts apart, and
    /// is kept of none.
    static bool isOwnId(const QString &key);

private:
    struct Entry
    {
        AccountId id;
        bool hasKey = false; ///< Rows with another key are another account.
    };
    using Hash = QHash<QString, QList<qint32>>;

    QList<qint32> free(const Hash &hash, const QString &text, bool isKeyed) const;

    std::vector<Entry> m_entries;
    Hash m_byKey;
    Hash m_byDomain;
    Hash m_byName;
};

} // namespace waymark
