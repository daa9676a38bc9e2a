// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportTarget.h"

#include "core/contacts/OptOutColumn.h"
#include "core/contacts/RejectsColumns.h"
#include "core/contacts/UsualColumnNames.h"
#include "core/domain/AccountField.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportTarget)
};

enum class Of { Contacts, Accounts, Both };

ImportTargetInfo info(ImportTarget target, Of kinds, const char *id, const char *label)
{
    return {target, QString::fromLatin1(id), QString::fromLatin1(label), kinds != Of::Accounts,
            kinds != Of::Contacts};
}

/// One of the thirteen filtering fields, with its own id and words.
ImportTargetInfo info(ImportTarget target, AccountField field)
{
    const AccountFieldInfo &own = accountFieldInfo(field);
    return {target, own.id, own.label, own.source == FieldSource::Manual, true};
}

QList<ImportTargetInfo> makeTargets()
{
    using T = ImportTarget;
    using F = AccountField;
    return {
        info(T::FirstName, Of::Contacts, "first_name", "First Name"),
        info(T::LastName, Of::Contacts, "last_name", "Last Name"),
        info(T::FullName, Of::Contacts, "full_name", "Full Name"),
        info(T::Email, Of::Contacts, "email", "Email"),
        info(T::Title, Of::Contacts, "title", "Title"),
        info(T::Role, Of::Contacts, "role", "Role"),
        info(T::AccountKey, Of::Both, "account_id", "Account ID"),
        info(T::AccountName, Of::Both, "account_name", "Account Name"),
        info(T::AccountDomain, Of::Both, "account_domain", "Account Domain"),
        info(T::EmailOptOut, Of::Contacts, "email_opt_out", "Email Opt Out"),
        info(T::TimeZone, Of::Contacts, "time_zone", "Time Zone"),
        info(T::Locale, Of::Contacts, "locale", "Locale"),
        info(T::Phone, Of::Contacts, "phone", "Phone"),
        info(T::Notes, Of::Contacts, "notes", "Notes"),
        info(T::ExternalId, Of::Contacts, "external_id", "External ID"),
        info(T::ConsentSource, Of::Contacts, "consent_source", "Consent Source"),
        info(T::ConsentDate, Of::Contacts, "consent_date", "Consent Date"),
        info(T::Deployer, F::Deployer),
        info(T::Hosting, F::Hosting),
        info(T::CustomerConversionSource, F::CustomerConversionSource),
        info(T::Provider, F::Provider),
        info(T::Geo, F::Geo),
        info(T::HighAvailability, F::HighAvailability),
        info(T::TechnologyStack, F::TechnologyStack),
        info(T::Carr, F::Carr),
        info(T::CarrCurrency, Of::Accounts, "carr_currency", "CARR Currency"),
        info(T::TechnicalAccountManager, F::TechnicalAccountManager),
        info(T::AccountOwnerTeam, F::AccountOwnerTeam),
        info(T::ProductsPurchased, F::ProductsPurchased),
        info(T::DeploymentType, F::DeploymentType),
        info(T::SupportLevel, F::SupportLevel),
        info(T::AsOf, Of::Accounts, "as_of", "As Of"),
        info(T::LifecycleStage, Of::Accounts, "lifecycle_stage", "Lifecycle Stage"),
        info(T::Segment, Of::Accounts, "segment", "Segment"),
        info(T::Priority, Of::Accounts, "priority", "Priority"),
        info(T::CustomerSince, Of::Accounts, "customer_since", "Customer Since"),
        info(T::RenewalDate, Of::Accounts, "renewal_date", "Renewal Date"),
        info(T::LicensedUsers, Of::Accounts, "licensed_users", "Licensed Users"),
        info(T::BillableUsers, Of::Accounts, "billable_users", "Billable Users"),
        info(T::Industry, Of::Accounts, "industry", "Industry"),
        info(T::ParentAccount, Of::Accounts, "parent_account", "Parent Account"),
        info(T::AccountOwnerName, Of::Accounts, "account_owner_name", "Account Owner"),
        info(T::AccountOwnerEmail, Of::Accounts, "account_owner_email", "Account Owner Email"),
        info(T::ExecutiveSponsor, Of::Accounts, "executive_sponsor", "Executive Sponsor"),
        info(T::ArchitectureLink, Of::Accounts, "architecture_link", "Architecture Diagram"),
        info(T::ProjectLink, Of::Accounts, "project_link", "Collaboration Project"),
        info(T::NotesLink, Of::Accounts, "notes_link", "Notes Link"),
        info(T::ChatLink, Of::Accounts, "chat_link", "Chat Channel"),
        info(T::Health, Of::Accounts, "health", "Health"),
        info(T::PinnedNote, Of::Accounts, "pinned_note", "Pinned Note"),
        info(T::Restricted, Of::Accounts, "restricted", "Restricted"),
    };
}

const QList<ImportTargetInfo> &allTargets()
{
    static const QList<ImportTargetInfo> targets = makeTargets();
    return targets;
}

bool isOf(const ImportTargetInfo &info, ImportKind kind)
{
    return kind == ImportKind::Contacts ? info.isOfContacts : info.isOfAccounts;
}

bool isAutomatic(ImportTarget target)
{
    const auto field = accountFieldFromId(importTargetInfo(target).id);
    return field && accountFieldInfo(*field).source == FieldSource::Automatic;
}

} // namespace

const ImportTargetInfo &importTargetInfo(ImportTarget target)
{
    return allTargets().at(int(target));
}

QList<ImportTarget> importTargets(ImportKind kind)
{
    QList<ImportTarget> targets;
    for (const ImportTargetInfo &info : allTargets()) {
        if (isOf(info, kind))
            targets.append(info.target);
    }
    return targets;
}

bool isFieldOfAccount(ImportTarget target)
{
    return target >= ImportTarget::Deployer && target <= ImportTarget::TechnologyStack;
}

std::optional<ImportTarget> importTargetFromId(ImportKind kind, const QString &id)
{
    const auto found = std::ranges::find(allTargets(), id, &ImportTargetInfo::id);
    return found == allTargets().end() || !isOf(*found, kind) ? std::nullopt : std::optional(found->target);
}

std::optional<ImportTarget> importTargetByName(ImportKind kind, const QString &column)
{
    // The columns of a rejects file that say what was wrong.
    if (column == rejectsColumns::row || column == rejectsColumns::problem)
        return std::nullopt;
    const QString name = foldedColumnName(column);
    const auto &targets = usualColumnNames(kind);
    if (const auto found = targets.constFind(name); found != targets.cend())
        return *found;
    // "Contact: Email", "Kontakt Vorname"; "Account Segment".
    const QList<QLatin1String> prefixes =
        kind == ImportKind::Contacts
            ? QList{QLatin1String("contact"), QLatin1String("kontakt"), QLatin1String("primary"),
                    QLatin1String("account")}
            : QList{QLatin1String("account"), QLatin1String("company"), QLatin1String("customer")};
    for (const QLatin1String prefix : prefixes) {
        if (!name.startsWith(prefix))
            continue;
        const auto found = targets.constFind(name.sliced(prefix.size()));
        // "Account Phone" is not the telephone of a person.
        const bool isMeant = found != targets.cend() &&
                             (prefix != QLatin1String("account") || importTargetInfo(*found).isOfAccounts);
        if (isMeant)
            return *found;
    }
    return std::nullopt;
}

QString whyNotImported(ImportKind kind, const QString &column)
{
    if (kind == ImportKind::Contacts && mayTellOptOut(column))
        return Words::tr("May tell who unsubscribed. Choose Email Opt Out where yes means that they did.");
    if (importTargetByName(kind, column))
        return {};
    const ImportKind other = kind == ImportKind::Contacts ? ImportKind::Accounts : ImportKind::Contacts;
    const auto known = importTargetByName(other, column);
    if (!known)
        return {};
    const QString label = importTargetInfo(*known).label;
    if (kind == ImportKind::Accounts)
        return Words::tr("%1 belongs to a contact. Import it with the contacts.").arg(label);
    if (isAutomatic(*known))
        return Words::tr("%1 is automatic. It comes from your company's systems, or is imported with the "
                         "accounts.")
            .arg(label);
    return Words::tr("%1 belongs to the account. Import it with the accounts.").arg(label);
}

} // namespace waymark
