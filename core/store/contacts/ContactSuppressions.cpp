// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/contacts/ContactSuppressions.h"

#include "core/store/Connection.h"
#include "core/store/RowScan.h"
#include "core/store/contacts/RowNumbering.h"

namespace waymark {

namespace {

using Row = RowScan::Row;

/// Whether an address, in lower case, is surely one: letters, digits and single marks around one @, and a dot
/// behind it. What isEmailAddress() takes beyond that is rare enough to be asked for one by one.
bool isPlainAddress(QByteArrayView address)
{
    constexpr qsizetype longest = 64;
    bool afterMark = true; // Marks stand neither first nor last nor side by side.
    bool hasAt = false;
    bool hasDot = false;
    for (const char letter : address) {
        const bool mark = letter == '.' || letter == '-' || letter == '@';
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if ((!mark && !plain) || (mark && afterMark) || (letter == '@' && hasAt))
            return false;
        hasAt = hasAt || letter == '@';
        hasDot = hasDot || (hasAt && letter == '.');
        afterMark = mark;
    }
    return hasAt && hasDot && !afterMark && address.size() <= longest;
}

/// Told apart as suppressionOf() does; the condition is that of the index.
constexpr QLatin1String
    suppressedContacts("SELECT id, CASE WHEN email_opt_out <> 0 THEN 1 WHEN bounce = 'hard' THEN 2 "
                       "WHEN inactive <> 0 THEN 3 ELSE 4 END FROM contact "
                       "WHERE email_opt_out <> 0 OR bounce = 'hard' OR inactive <> 0 OR email_key = ''");

} // namespace

Result<void> ContactSuppressions::keep(Connection &connection, const RowNumbering &contacts,
                                       Suppression suppression, const Stopped &stopped,
                                       std::vector<char> *marks)
{
    WAYMARK_TRY(read(connection, contacts, stopped));
    if (suppression == Suppression::None || suppression == Suppression::NoAddress ||
        suppression == Suppression::NoConsent)
        WAYMARK_TRY(readBadAddresses(connection, contacts, stopped));
    for (size_t place = 0; place < marks->size(); ++place)
        (*marks)[place] &= char((*m_reasons)[place] == suppression);
    return {};
}

Result<void> ContactSuppressions::read(Connection &connection, const RowNumbering &contacts,
                                       const Stopped &stopped)
{
    if (m_reasons)
        return {};
    std::vector<Suppression> reasons(contacts.size(), Suppression::None);
    const auto take = [&](const Row &row) {
        if (const int place = contacts.placeOf(row.number(0)); place >= 0)
            reasons[place] = static_cast<Suppression>(row.number(1));
    };
    WAYMARK_TRY(RowScan::run(connection, suppressedContacts, {}, take, stopped));
    m_reasons = std::move(reasons);
    return {};
}

/// Only addresses tell who can be emailed and who cannot for want of one, or of a consent; the other reasons
/// come before that.
Result<void> ContactSuppressions::readBadAddresses(Connection &connection, const RowNumbering &contacts,
                                                   const Stopped &stopped)
{
    if (m_addressesRead)
        return {};
    std::vector<Suppression> &reasons = *m_reasons;
    const auto take = [&](const Row &row) {
        if (isPlainAddress(row.utf8(1)))
            return;
        const int place = contacts.placeOf(row.number(0));
        if (place >= 0 && reasons[place] == Suppression::None && !isEmailAddress(row.text(1)))
            reasons[place] = Suppression::NoAddress;
    };
    WAYMARK_TRY(RowScan::run(connection,
                             QStringLiteral("SELECT id, email_key FROM contact WHERE email_key <> ''"), {},
                             take, stopped));
    WAYMARK_TRY(readConsents(connection, contacts, stopped));
    m_addressesRead = true;
    return {};
}

/// Only where the organisation requires one. Those who gave theirs stand in an index of their own.
Result<void> ContactSuppressions::readConsents(Connection &connection, const RowNumbering &contacts,
                                               const Stopped &stopped)
{
    const auto required =
        connection.query(QStringLiteral("SELECT 1 FROM organisation WHERE consent_required"));
    WAYMARK_TRY(required);
    if (required->isEmpty())
        return {};
    std::vector<char> consented(contacts.size(), 0);
    const auto take = [&](const Row &row) {
        if (const int place = contacts.placeOf(row.number(0)); place >= 0)
            consented[place] = 1;
    };
    WAYMARK_TRY(RowScan::run(
        connection,
        QStringLiteral("SELECT id FROM contact WHERE consent_source <> '' AND consent_date IS NOT NULL"), {},
        take, stopped));
    std::vector<Suppression> &reasons = *m_reasons;
    for (size_t place = 0; place < reasons.size(); ++place) {
        if (reasons[place] == Suppression::None && !consented[place])
            reasons[place] = Suppression::NoConsent;
    }
    return {};
}

} // namespace waymark
