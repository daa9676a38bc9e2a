// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

class Connection;

/// What the checks of an import need to know of the workspace, read once. Holds one entry an account.
class ImportFacts
{
public:
    static Result<ImportFacts> read(Connection &connection);

    /// Why an account was not found.
    enum class Miss { None, Unknown, Several };
    struct Found
    {
        AccountId account;
        Miss miss = Miss::None;
    };

    /// By its own id, or its id in the company's systems.
    Found accountById(const QString &id) const { return find(m_byId, id); }
    /// Without case, blanks joined.
    Found accountByName(const QString &name) const;
    /// "https://www.acme.example/about" is acme.example, too.
    Found accountByDomain(const QString &domain) const;
    /// The mail domain of an account; empty when none is noted.
    QString domainOfAccount(const AccountId &account) const { return m_domains.value(account); }

    /// The pick-list id of a role by its id or label, without case; nothing when no list has it.
    std::optional<QString> role(const QString &text) const;
    /// The mail domain of the person at this computer; empty for a provider's.
    const QString &ownDomain() const { return m_ownDomain; }

private:
    using Index = QHash<QString, QList<AccountId>>;
    static Found find(const Index &index, const QString &key);

    Index m_byId;
    Index m_byName;
    Index m_byDomain;
    QHash<AccountId, QString> m_domains;
    QHash<QString, QString> m_roles;
    QString m_ownDomain;
};

} // namespace waymark
