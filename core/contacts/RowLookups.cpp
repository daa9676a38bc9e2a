// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/RowLookups.h"

#include "core/contacts/EmailRules.h"
#include "core/work/TimeZones.h"

#include <QLocale>
#include <QRegularExpression>

namespace waymark {

namespace {

/// So much of a kind is kept, and then forgotten.
constexpr qsizetype mostKept = 10'000;

/// What `known` has for the key, else what `look` finds.
template <class T, class Look>
const T &lookUp(QHash<QString, T> &known, const QString &key, const Look &look)
{
    if (const auto found = known.constFind(key); found != known.cend())
        return *found;
    if (known.size() >= mostKept)
        known.clear();
    return *known.insert(key, look());
}

bool hasLocale(const QString &code)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|\\d{3}))?\\z"));
    return shape.match(code).hasMatch() && QLocale(code).language() != QLocale::C;
}

} // namespace

ImportFacts::Found RowLookups::account(ImportTarget by, const QString &value)
{
    if (by == ImportTarget::AccountKey)
        return m_facts.accountById(value);
    if (by == ImportTarget::AccountDomain)
        return m_facts.accountByDomain(value);
    return lookUp(m_accounts, value, [&] { return m_facts.accountByName(value); });
}

std::optional<QString> RowLookups::role(const QString &name)
{
    return lookUp(m_roles, name, [&] { return m_facts.role(name); });
}

QString RowLookups::likelyDomain(const QString &domain)
{
    return lookUp(m_domains, domain, [&] { return waymark::likelyDomain(domain); });
}

bool RowLookups::isTimeZone(const QString &name)
{
    return lookUp(m_timeZones, name, [&] { return waymark::isTimeZone(name); });
}

bool RowLookups::isLocale(const QString &code)
{
    return lookUp(m_locales, code, [&] { return hasLocale(code); });
}

} // namespace waymark
