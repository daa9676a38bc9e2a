// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/contacts/ContactNumbers.h"

#include "core/store/Connection.h"
#include "core/store/RowScan.h"
#include "core/store/search/SearchWords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

using Row = RowScan::Row;

} // namespace

ContactNumbers::ContactNumbers(Stopped closing) : m_closing(std::move(closing)) {}

void ContactNumbers::forget()
{
    *this = ContactNumbers(std::move(m_closing));
}

Result<void> ContactNumbers::readNames(Connection &connection)
{
    if (m_contacts)
        return {};
    std::vector<qint64> numbers;
    WAYMARK_TRY(RowScan::run(
        connection, QStringLiteral("SELECT id FROM contact ORDER BY name_key, id"), {},
        [&](const Row &row) { numbers.push_back(row.number(0)); }, m_closing));
    RowNumbering contacts(numbers);
    m_byName.places.clear();
    m_byName.places.reserve(numbers.size());
    for (const qint64 number : numbers)
        m_byName.places.push_back(contacts.placeOf(number));
    m_byName.valued = contacts.size();
    m_contacts = std::move(contacts);
    return {};
}

Result<void> ContactNumbers::readMembers(Connection &connection)
{
    if (m_accounts)
        return {};
    std::vector<qint64> numbers;
    WAYMARK_TRY(RowScan::run(
        connection, QStringLiteral("SELECT id FROM account ORDER BY name_key"), {},
        [&](const Row &row) { numbers.push_back(row.number(0)); }, m_closing));
    RowNumbering accounts(numbers);
    m_accountRanks.assign(numbers.size(), 0);
    for (int rank = 0; rank < int(numbers.size()); ++rank)
        m_accountRanks[accounts.placeOf(numbers[rank])] = rank;
    m_members.clear();
    m_firstAccount.assign(m_contacts->size(), -1);
    std::vector<qint64> positions(m_contacts->size(), std::numeric_limits<qint64>::max());
    const auto take = [&](const Row &row) {
        const Member member{m_contacts->placeOf(row.number(0)), accounts.placeOf(row.number(1))};
        if (member.contact < 0 || member.account < 0)
            return;
        m_members.push_back(member);
        if (row.number(2) < positions[member.contact]) {
            positions[member.contact] = row.number(2);
            m_firstAccount[member.contact] = member.account;
        }
    };
    WAYMARK_TRY(RowScan::run(connection,
                             QStringLiteral("SELECT contact_id, account_id, position FROM membership"), {},
                             take, m_closing));
    m_accounts = std::move(accounts);
    return {};
}

Result<const ContactNumbers::Order *> ContactNumbers::order(Connection &connection, ContactQuery::Sort sort)
{
    const auto kept = [&](std::optional<Order> &order, auto read) -> Result<const Order *> {
        if (!order) {
            auto fresh = (this->*read)(connection);
            if (!fresh)
                return failure(fresh.error());
            appendRest(*fresh);
            order = std::move(*fresh);
        }
        return &*order;
    };
    switch (sort) {
    case ContactQuery::Sort::Name:
        return &m_byName;
    case ContactQuery::Sort::Email:
        return kept(m_byEmail, &ContactNumbers::orderByEmail);
    case ContactQuery::Sort::Account:
        return kept(m_byAccount, &ContactNumbers::orderByAccount);
    case ContactQuery::Sort::LastEmail:
        return kept(m_byLastEmail, &ContactNumbers::orderByLastEmail);
    }
    Q_UNREACHABLE();
}

Result<ContactNumbers::Order> ContactNumbers::orderByEmail(Connection &connection)
{
    Order order;
    const auto take = [&](const Row &row) {
        if (const int place = m_contacts->placeOf(row.number(0)); place >= 0)
            order.places.push_back(place);
    };
    WAYMARK_TRY(RowScan::run(
        connection, QStringLiteral("SELECT id FROM contact WHERE email_key <> '' ORDER BY email_key"), {},
        take, m_closing));
    return order;
}

/// Within an account in order of name: the names are gone through in their order and dealt out.
Result<ContactNumbers::Order> ContactNumbers::orderByAccount(Connection &connection)
{
    WAYMARK_TRY(readMembers(connection));
    std::vector<int> ends(m_accountRanks.size() + 1, 0);
    for (const int account : m_firstAccount) {
        if (account >= 0)
            ++ends[m_accountRanks[account] + 1];
    }
    for (size_t rank = 1; rank < ends.size(); ++rank)
        ends[rank] += ends[rank - 1];
    Order order;
    order.places.resize(ends.back());
    for (const int place : m_byName.places) {
        if (const int account = m_firstAccount[place]; account >= 0)
            order.places[ends[m_accountRanks[account]]++] = place;
    }
    return order;
}

Result<void> ContactNumbers::readLastEmails(Connection &connection)
{
    if (m_lastEmails)
        return {};
    std::vector<qint64> last(m_contacts->size(), 0);
    const auto take = [&](const Row &row) {
        if (const int place = m_contacts->placeOf(row.number(0)); place >= 0)
            last[place] = row.number(1);
    };
    WAYMARK_TRY(RowScan::run(connection,
                             QStringLiteral("SELECT contact.id, max(delivery.changed_at) FROM delivery "
                                            "CROSS JOIN contact ON contact.uid = delivery.contact "
                                            "WHERE +delivery.state = 'accepted' GROUP BY delivery.contact"),
                             {}, take, m_closing));
    m_lastEmails = std::move(last);
    return {};
}

Result<ContactNumbers::Order> ContactNumbers::orderByLastEmail(Connection &connection)
{
    WAYMARK_TRY(readLastEmails(connection));
    const std::vector<qint64> &last = *m_lastEmails;
    Order order;
    for (const int place : m_byName.places) {
        if (last[place] != 0)
            order.places.push_back(place);
    }
    std::ranges::stable_sort(order.places, {}, [&](int place) { return last[place]; });
    return order;
}

void ContactNumbers::appendRest(Order &order) const
{
    order.valued = int(order.places.size());
    if (order.valued == m_contacts->size())
        return;
    Marks there(m_contacts->size(), 0);
    for (const int place : order.places)
        there[place] = 1;
    for (const int place : m_byName.places) {
        if (!there[place])
            order.places.push_back(place);
    }
}

/// Roles are JSON, inside of which nothing has an index: one walk through the memberships for each role.
Result<const ContactNumbers::Marks *> ContactNumbers::marksOfRole(Connection &connection, const QString &role)
{
    const auto known = m_roles.constFind(role);
    if (known != m_roles.constEnd())
        return &*known;
    Marks marks(m_contacts->size(), 0);
    const auto take = [&](const Row &row) {
        if (const int place = m_contacts->placeOf(row.number(0)); place >= 0)
            marks[place] = 1;
    };
    const QString json = QString::fromUtf8(QJsonDocument(QJsonArray{role}).toJson(QJsonDocument::Compact));
    WAYMARK_TRY(RowScan::run(connection,
                             QStringLiteral("SELECT contact_id FROM membership WHERE instr(roles, ?)"),
                             {json.mid(1, json.size() - 2)}, take, m_closing));
    return &*m_roles.insert(role, std::move(marks));
}

Result<ContactNumbers::Marks> ContactNumbers::marksOfAccount(Connection &connection, const AccountId &account,
                                                             const QString &role)
{
    Marks marks(m_contacts->size(), 0);
    const QString sought = role.isNull() ? QStringLiteral("") : role;
    const auto rows = connection.query(
        QStringLiteral("SELECT contact_id FROM membership WHERE account_id = (SELECT id FROM account "
                       "WHERE uid = ?) AND (? = '' OR EXISTS (SELECT 1 FROM json_each(roles) "
                       "WHERE json_each.value = ?))"),
        {account.toString(), sought, sought});
    WAYMARK_TRY(rows);
    for (const QVariantList &row : *rows) {
        if (const int place = m_contacts->placeOf(row.first().toLongLong()); place >= 0)
            marks[place] = 1;
    }
    return marks;
}

/// What an import did stands in the journal: one entry for all that it brought, and one each for the others.
Result<ContactNumbers::Marks> ContactNumbers::marksOfImport(Connection &connection,
                                                            const ContactImportId &import)
{
    Marks marks(m_contacts->size(), 0);
    const auto take = [&](const Row &row) {
        for (qint64 number = row.number(0); number <= row.number(1); ++number) {
            if (const int place = m_contacts->placeOf(number); place >= 0)
                marks[place] = 1;
        }
    };
    const QString ofImport =
        QStringLiteral("transaction_number = (SELECT transaction_number FROM contact_import WHERE uid = ?) "
                       "AND type = 'contact'");
    WAYMARK_TRY(RowScan::run(connection,
                             QStringLiteral("SELECT json_extract(changes, '$.first'), "
                                            "json_extract(changes, '$.last') FROM journal_entry "
                                            "WHERE operation = 'bulk' AND ") +
                                 ofImport,
                             {import.toString()}, take, m_closing));
    WAYMARK_TRY(
        RowScan::run(connection,
                     QStringLiteral("SELECT contact.id, contact.id FROM journal_entry CROSS JOIN contact "
                                    "ON contact.uid = journal_entry.uid "
                                    "WHERE operation IN ('create', 'update') AND ") +
                         ofImport,
                     {import.toString()}, take, m_closing));
    return marks;
}

Result<void> ContactNumbers::keepReached(Connection &connection, const ContactQuery &query, Marks &kept)
{
    using Emailed = ContactQuery::Emailed;
    WAYMARK_TRY(readLastEmails(connection));
    const qint64 border = query.emailed == Emailed::Never ? 1 : query.emailedAt.toMSecsSinceEpoch();
    const bool wantsLater = query.emailed == Emailed::Since;
    for (size_t place = 0; place < kept.size(); ++place)
        kept[place] &= char(((*m_lastEmails)[place] >= border) == wantsLater);
    return {};
}

/// A word stands in the contact's own texts, or in the name of one of its accounts.
Result<void> ContactNumbers::keepWithWord(Connection &connection, const QString &match,
                                          const Stopped &stopped, Marks &kept)
{
    Marks found(m_contacts->size(), 0);
    WAYMARK_TRY(RowScan::run(
        connection, QStringLiteral("SELECT rowid FROM search_contact WHERE search_contact MATCH ?"), {match},
        [&](const Row &row) {
            if (const int place = m_contacts->placeOf(row.number(0)); place >= 0)
                found[place] = 1;
        },
        stopped));
    std::vector<char> accounts(m_accounts->size(), 0);
    WAYMARK_TRY(RowScan::run(
        connection, QStringLiteral("SELECT rowid FROM search_account WHERE search_account MATCH ?"),
        {QStringLiteral("name : (%1)").arg(match)},
        [&](const Row &row) {
            if (const int place = m_accounts->placeOf(row.number(0)); place >= 0)
                accounts[place] = 1;
        },
        stopped));
    for (const Member &member : m_members)
        found[member.contact] |= accounts[member.account];
    for (size_t place = 0; place < kept.size(); ++place)
        kept[place] &= found[place];
    return {};
}

Result<ContactNumbers::Marks> ContactNumbers::filtered(Connection &connection, const ContactQuery &query,
                                                       const Stopped &stopped)
{
    Marks kept(m_contacts->size(), 1);
    if (!query.account.isEmpty()) {
        auto members = marksOfAccount(connection, query.account, query.role);
        if (!members)
            return failure(members.error());
        kept = std::move(*members);
    } else if (!query.role.isEmpty()) {
        const auto role = marksOfRole(connection, query.role);
        if (!role)
            return failure(role.error());
        kept = **role;
    }
    if (!query.import.isEmpty()) {
        const auto imported = marksOfImport(connection, query.import);
        if (!imported)
            return failure(imported.error());
        for (size_t place = 0; place < kept.size(); ++place)
            kept[place] &= (*imported)[place];
    }
    if (query.suppression)
        WAYMARK_TRY(m_suppressions.keep(connection, *m_contacts, *query.suppression, m_closing, &kept));
    if (query.emailed != ContactQuery::Emailed::Whenever)
        WAYMARK_TRY(keepReached(connection, query, kept));
    const QStringList words = query.text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString match = SearchWords::matchOf(word);
        if (match.isEmpty())
            continue;
        WAYMARK_TRY(readMembers(connection));
        WAYMARK_TRY(keepWithWord(connection, match, stopped, kept));
    }
    return kept;
}

Result<std::vector<qint64>> ContactNumbers::list(Connection &connection, const ContactQuery &query,
                                                 const Stopped &stopped)
{
    WAYMARK_TRY(readNames(connection));
    const auto sorted = order(connection, query.sort);
    if (!sorted)
        return failure(sorted.error());
    const auto kept = filtered(connection, query, stopped);
    if (!kept)
        return failure(kept.error());
    const Order &all = **sorted;
    std::vector<qint64> numbers;
    numbers.reserve(all.places.size());
    const auto take = [&](int place) {
        if ((*kept)[place])
            numbers.push_back(m_contacts->number(place));
    };
    const auto valued = all.places.begin() + all.valued;
    if (query.descending)
        std::for_each(std::make_reverse_iterator(valued), all.places.rend(), take);
    else
        std::for_each(all.places.begin(), valued, take);
    std::for_each(valued, all.places.end(), take);
    return numbers;
}

Result<void> ContactNumbers::prepare(Connection &connection)
{
    WAYMARK_TRY(readNames(connection));
    return readMembers(connection);
}

} // namespace waymark
