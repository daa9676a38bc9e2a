// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/PersonPlan.h"

#include "core/contacts/CellText.h"

#include <QHash>

#include <algorithm>
#include <memory>
#include <utility>

namespace waymark {

namespace {

using Existing = ImportPolicies::Existing;
using Duplicates = ImportPolicies::Duplicates;

/// A value of a contact as a row's text.
struct TextField
{
    ImportTarget target;
    QString (*get)(const Contact &contact);
    void (*set)(Contact &contact, const QString &text);
};

template <QString Contact::*member>
constexpr TextField plain(ImportTarget target)
{
    return {target, [](const Contact &contact) { return contact.*member; },
            [](Contact &contact, const QString &text) { contact.*member = text; }};
}

constexpr TextField textFields[] = {
    plain<&Contact::firstName>(ImportTarget::FirstName),
    plain<&Contact::lastName>(ImportTarget::LastName),
    plain<&Contact::title>(ImportTarget::Title),
    plain<&Contact::timeZone>(ImportTarget::TimeZone),
    plain<&Contact::locale>(ImportTarget::Locale),
    plain<&Contact::phone>(ImportTarget::Phone),
    plain<&Contact::notes>(ImportTarget::Notes),
    plain<&Contact::externalId>(ImportTarget::ExternalId),
    plain<&Contact::consentSource>(ImportTarget::ConsentSource),
    {ImportTarget::ConsentDate,
     [](const Contact &contact) { return contact.consentDate.toString(Qt::ISODate); },
     [](Contact &contact, const QString &text) {
         contact.consentDate = QDate::fromString(text, Qt::ISODate);
     }},
};

QString idOf(ImportTarget target)
{
    return importTargetInfo(target).id;
}

/// Adds to the first row what a later one of the same account has.
void mergeInto(ImportRow &row, const ImportRow &later)
{
    for (const TextField &field : textFields) {
        const auto &text = later.texts.at(field.target);
        if (text && !text->isEmpty())
            row.texts.insert(field.target, *text);
    }
    for (const QString &role : later.roles) {
        if (!row.roles.contains(role))
            row.roles.append(role);
    }
}

/// A row that counts for its account.
struct Winner
{
    qsizetype index = 0;
    const ImportRow *row = nullptr; ///< What it takes.
    std::shared_ptr<ImportRow> merged;
};

void merge(Winner *winner, const ImportRow &later)
{
    if (!winner->merged) {
        winner->merged = std::make_shared<ImportRow>(*winner->row);
        winner->row = winner->merged.get();
    }
    mergeInto(*winner->merged, later);
}

/// Of the rows with one account: those that count. Good as long as `rows` are.
QList<Winner> winners(const QList<ImportRow> &rows, Duplicates policy)
{
    if (rows.size() == 1 && !rows.first().isLeftOut())
        return {{0, &rows.first(), {}}};
    QList<Winner> result;
    QHash<AccountId, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const ImportRow &row = rows.at(i);
        if (row.isLeftOut())
            continue;
        const auto same = places.constFind(row.account);
        if (same == places.cend()) {
            places.insert(row.account, result.size());
            result.append({i, &row, {}});
        } else if (row.policy.preference != result.at(*same).row->policy.preference) {
            // The one that was chosen by hand.
            if (row.policy.preference > result.at(*same).row->policy.preference)
                result[*same] = {i, &row, {}};
        } else if (policy == Duplicates::Last) {
            result[*same] = {i, &row, {}};
        } else if (policy == Duplicates::Merge) {
            merge(&result[*same], row);
        }
    }
    std::ranges::sort(result, {}, &Winner::index);
    return result;
}

/// A contact that takes one row after the other, and what each changes.
class Taker
{
public:
    /// `isNew`: what the first row brings is no change. `clears`: an empty cell empties a value where the row
    /// may change it.
    Taker(const Contact &contact, bool isNew, bool clears)
        : m_contact(contact), m_clears(clears), m_tells(!isNew)
    {
    }

    void take(const ImportRow &row, Existing mode)
    {
        if (mode == Existing::Leave)
            return;
        if (m_contact.email.isEmpty())
            m_contact.email = row.email;
        for (const TextField &field : textFields)
            takeText(field, row.texts.at(field.target), mode);
        takeMembership(row, mode);
    }

    void optOut(const QDateTime &now, const QString &source)
    {
        if (m_contact.emailOptOut)
            return;
        m_contact.emailOptOut = true;
        m_contact.optOutAt = now;
        m_contact.optOutSource = source;
        note(idOf(ImportTarget::EmailOptOut), QStringLiteral("false"), QStringLiteral("true"));
    }

    const Contact &contact() const { return m_contact; }
    Contact takeContact() { return std::move(m_contact); }
    /// What was changed since this was asked last.
    QList<FieldChange> changes()
    {
        m_tells = true;
        return std::exchange(m_changes, {});
    }

private:
    bool isTaken(bool isEmpty, bool isFree, Existing mode) const
    {
        return isEmpty ? m_clears && mode == Existing::Update : mode == Existing::Update || isFree;
    }

    void note(const QString &field, const QString &from, const QString &to)
    {
        if (m_tells && from != to)
            m_changes.append({field, from, to});
    }

    void takeText(const TextField &field, const std::optional<QString> &text, Existing mode)
    {
        if (!text)
            return;
        const QString from = field.get(m_contact);
        // What an import would make of it is no change of what a person typed.
        const bool isSame =
            *text == from ||
            (!from.isEmpty() &&
             *text == (field.target == ImportTarget::Notes ? foldedLines(from) : foldedText(from)));
        if (isSame || !isTaken(text->isEmpty(), from.isEmpty(), mode))
            return;
        field.set(m_contact, *text);
        if (m_tells)
            note(idOf(field.target), from, field.get(m_contact));
    }

    void takeMembership(const ImportRow &row, Existing mode)
    {
        const qsizetype place = placeAt(row.account);
        if (place < 0) {
            m_contact.memberships.append({row.account, row.roles});
            note(QStringLiteral("account"), {}, row.account.toString());
            return;
        }
        QStringList &roles = m_contact.memberships[place].roles;
        // The same roles in another order are no change.
        if (!row.hasRoles || !isTaken(row.roles.isEmpty(), roles.isEmpty(), mode) ||
            std::ranges::is_permutation(roles, row.roles))
            return;
        const QString separator = QStringLiteral("; ");
        note(idOf(ImportTarget::Role), roles.join(separator), row.roles.join(separator));
        roles = row.roles;
    }

    /// Which membership is at this account; -1 for none.
    qsizetype placeAt(const AccountId &account)
    {
        constexpr qsizetype few = 8;
        const QList<Membership> &places = m_contact.memberships;
        if (places.size() <= few) {
            const auto found = std::ranges::find(places, account, &Membership::account);
            return found == places.end() ? -1 : found - places.begin();
        }
        // Somebody at hundreds of accounts is looked up in a table.
        for (qsizetype i = m_places.size(); i < places.size(); ++i)
            m_places.insert(places.at(i).account, i);
        return m_places.value(account, -1);
    }

    Contact m_contact;
    const bool m_clears;
    bool m_tells;                         ///< Whether changes are noted.
    QHash<AccountId, qsizetype> m_places; ///< Of the memberships, where they are many.
    QList<FieldChange> m_changes;
};

/// `verdict` is that of a row with nothing wrong.
PlannedRow planned(const ImportRow &row, ImportVerdict verdict)
{
    if (row.isInvalid())
        verdict = ImportVerdict::Invalid;
    else if (row.isAccountUnknown)
        verdict = ImportVerdict::UnknownAccount;
    PlannedRow planned{row.row, row.line, verdict, row.email, {}, row.problems, row.cells, row.byteOffset};
    planned.isHalfRead = row.isHalfRead;
    return planned;
}

SuppressedAddress optOutOf(const QString &address, const QDateTime &now, const QString &source)
{
    SuppressedAddress row;
    row.address = address;
    row.reason = SuppressionReason::OptedOut;
    row.source = source;
    row.at = now;
    return row;
}

} // namespace

PersonPlan PersonPlan::leftOut(const QList<ImportRow> &rows)
{
    PersonPlan plan;
    for (const ImportRow &row : rows)
        plan.rows.append(planned(row, ImportVerdict::OptedOut));
    return plan;
}

PersonPlan PersonPlan::of(const std::optional<Contact> &existing, const QList<ImportRow> &rows,
                          const ImportPolicies &policies, const QDateTime &now, const QString &source)
{
    if (existing && existing->emailOptOut)
        return leftOut(rows);
    PersonPlan plan;
    for (const ImportRow &row : rows)
        plan.rows.append(planned(row, ImportVerdict::Duplicate));

    // Further rows of the person, at other accounts: the first or the last one has the word.
    const Existing further = policies.duplicates == Duplicates::Last ? Existing::Update : Existing::Fill;
    Existing mode = existing ? policies.existing : Existing::Update;
    bool isThere = existing.has_value();
    Taker taker(existing.value_or(Contact()), !isThere, policies.empty == ImportPolicies::Empty::Clear);
    const auto saying = std::ranges::find_if(rows, &ImportRow::optsOut);
    const auto winning = winners(rows, policies.duplicates);
    for (const Winner &winner : winning) {
        taker.take(*winner.row, isThere ? winner.row->policy.existing.value_or(mode) : mode);
        if (saying != rows.end())
            taker.optOut(now, source);
        PlannedRow &result = plan.rows[winner.index];
        const QList<FieldChange> changes = taker.changes();
        result.changes = changes;
        result.verdict = !isThere            ? ImportVerdict::New
                         : changes.isEmpty() ? ImportVerdict::Unchanged
                                             : ImportVerdict::Update;
        isThere = true;
        if (mode != Existing::Leave)
            mode = further;
    }
    // Every row is left out, but one of them says that the person opts out.
    if (winning.isEmpty() && saying != rows.end() && !saying->emailKey.isEmpty()) {
        taker.optOut(now, source);
        PlannedRow &result = plan.rows[saying - rows.begin()];
        result.changes = {{idOf(ImportTarget::EmailOptOut), QStringLiteral("false"), QStringLiteral("true")}};
        result.verdict = ImportVerdict::Update;
        result.onlyOptsOut = true;
        if (!existing)
            plan.optOut = optOutOf(saying->email, now, source);
    }
    if (isThere && (!existing || taker.contact() != *existing))
        plan.contact = taker.takeContact();
    return plan;
}

} // namespace waymark
