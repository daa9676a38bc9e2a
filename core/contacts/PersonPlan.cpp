// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/PersonPlan.h"

#include <algorithm>

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

/// Of the rows with one account: the indexes of those that count, each with what it takes.
QList<std::pair<qsizetype, ImportRow>> winners(const QList<ImportRow> &rows, Duplicates policy)
{
    QList<std::pair<qsizetype, ImportRow>> result;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).isLeftOut())
            continue;
        const auto same = std::ranges::find_if(
            result, [&](const auto &winner) { return winner.second.account == rows.at(i).account; });
        if (same == result.end())
            result.append({i, rows.at(i)});
        else if (policy == Duplicates::Last)
            *same = {i, rows.at(i)};
        else if (policy == Duplicates::Merge)
            mergeInto(same->second, rows.at(i));
    }
    std::ranges::sort(result, {}, [](const auto &winner) { return winner.first; });
    return result;
}

void takeTexts(Contact &contact, const ImportRow &row, Existing mode, bool clears)
{
    for (const TextField &field : textFields) {
        const auto &text = row.texts.at(field.target);
        if (!text)
            continue;
        const bool isTaken = text->isEmpty() ? clears && mode == Existing::Update
                                             : mode == Existing::Update || field.get(contact).isEmpty();
        if (isTaken)
            field.set(contact, *text);
    }
}

void takeMembership(Contact &contact, const ImportRow &row, Existing mode, bool clears)
{
    const auto place = std::ranges::find(contact.memberships, row.account, &Membership::account);
    if (place == contact.memberships.end()) {
        contact.memberships.append({row.account, row.roles});
        return;
    }
    if (!row.hasRoles)
        return;
    const bool isTaken = row.roles.isEmpty() ? clears && mode == Existing::Update
                                             : place->roles.isEmpty() || mode == Existing::Update;
    // The same roles in another order are no change.
    if (isTaken && !std::ranges::is_permutation(place->roles, row.roles))
        place->roles = row.roles;
}

void take(Contact &contact, const ImportRow &row, Existing mode, bool clears)
{
    if (mode == Existing::Leave)
        return;
    takeTexts(contact, row, mode, clears);
    takeMembership(contact, row, mode, clears);
}

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

void optOut(Contact &contact, const QDateTime &now, const QString &source)
{
    contact.emailOptOut = true;
    contact.optOutAt = now;
    contact.optOutSource = source;
}

/// Lets a contact opt out of whom every row is left out: an update by the first row that says so.
void takeOptOutAlone(PersonPlan &plan, const Contact &existing, const QList<ImportRow> &rows,
                     const QDateTime &now, const QString &source)
{
    const auto saying = std::ranges::find_if(rows, &ImportRow::optsOut);
    PlannedRow &row = plan.rows[saying - rows.begin()];
    plan.contact = existing;
    optOut(*plan.contact, now, source);
    row.verdict = ImportVerdict::Update;
    row.changes = contactChanges(existing, *plan.contact);
    row.onlyOptsOut = true;
}

PersonPlan leftOut(const QList<ImportRow> &rows)
{
    PersonPlan plan;
    for (const ImportRow &row : rows)
        plan.rows.append(planned(row, ImportVerdict::OptedOut));
    return plan;
}

} // namespace

PersonPlan PersonPlan::of(const std::optional<Contact> &existing, const QList<ImportRow> &rows,
                          const ImportPolicies &policies, const QDateTime &now, const QString &source)
{
    if (existing && existing->emailOptOut)
        return leftOut(rows);
    PersonPlan plan;
    for (const ImportRow &row : rows)
        plan.rows.append(planned(row, ImportVerdict::Duplicate));

    Contact contact = existing.value_or(Contact());
    bool isThere = existing.has_value();
    const bool clears = policies.empty == ImportPolicies::Empty::Clear;
    // Further rows of the person, at other accounts: the first or the last one has the word.
    const Existing further = policies.duplicates == Duplicates::Last ? Existing::Update : Existing::Fill;
    Existing mode = existing ? policies.existing : Existing::Update;
    const bool optsOut = std::ranges::any_of(rows, &ImportRow::optsOut);
    const auto winning = winners(rows, policies.duplicates);
    if (winning.isEmpty()) {
        if (optsOut && existing)
            takeOptOutAlone(plan, *existing, rows, now, source);
        return plan;
    }
    for (const auto &[index, row] : winning) {
        const Contact before = contact;
        if (!isThere)
            contact.email = row.email;
        take(contact, row, mode, clears);
        if (optsOut && !contact.emailOptOut)
            optOut(contact, now, source);
        PlannedRow &result = plan.rows[index];
        result.changes = isThere ? contactChanges(before, contact) : QList<FieldChange>();
        result.verdict = !isThere                   ? ImportVerdict::New
                         : result.changes.isEmpty() ? ImportVerdict::Unchanged
                                                    : ImportVerdict::Update;
        isThere = true;
        if (mode != Existing::Leave)
            mode = further;
    }
    if (!existing || contact != *existing)
        plan.contact = contact;
    return plan;
}

QList<FieldChange> contactChanges(const Contact &before, const Contact &after)
{
    QList<FieldChange> changes;
    for (const TextField &field : textFields) {
        const QString from = field.get(before);
        const QString to = field.get(after);
        if (from != to)
            changes.append({idOf(field.target), from, to});
    }
    for (const Membership &place : after.memberships) {
        const auto old = std::ranges::find(before.memberships, place.account, &Membership::account);
        const QString roles = place.roles.join(QStringLiteral("; "));
        if (old == before.memberships.end())
            changes.append({QStringLiteral("account"), {}, place.account.toString()});
        else if (old->roles != place.roles)
            changes.append({idOf(ImportTarget::Role), old->roles.join(QStringLiteral("; ")), roles});
    }
    if (before.emailOptOut != after.emailOptOut)
        changes.append({idOf(ImportTarget::EmailOptOut), QStringLiteral("false"), QStringLiteral("true")});
    return changes;
}

} // namespace waymark
