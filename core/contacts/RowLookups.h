// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportFacts.h"
#include "core/contacts/ImportTarget.h"

#include <QHash>
#include <QString>

#include <optional>

namespace waymark {

/// What the cells of an import name, looked up. Many rows name the same, and looking takes long, so what was
/// found is kept, as far as it does not become much.
class RowLookups
{
public:
    /// `facts` outlive this.
    explicit RowLookups(const ImportFacts &facts) : m_facts(facts) {}

    /// `by`: AccountKey, AccountName or AccountDomain.
    ImportFacts::Found account(ImportTarget by, const QString &value);
    /// The pick-list id of a role; nothing when no list has it.
    std::optional<QString> role(const QString &name);
    /// What the domain is probably a slip for (EmailRules.h).
    QString likelyDomain(const QString &domain);
    bool isTimeZone(const QString &name);
    bool isLocale(const QString &code);

private:
    const ImportFacts &m_facts;
    QHash<QString, ImportFacts::Found> m_accounts; ///< By name.
    QHash<QString, std::optional<QString>> m_roles;
    QHash<QString, QString> m_domains;
    QHash<QString, bool> m_timeZones;
    QHash<QString, bool> m_locales;
};

} // namespace waymark
