// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountValues.h"

#include "core/contacts/AccountKeyForms.h"
#include "core/contacts/CellText.h"

#include <algorithm>
#include <type_traits>

namespace waymark {

namespace {

/// One of Account::links.
struct LinkMember
{
    const char *kind;
};

/// A target without a value.
struct NoMember
{
};

/// Calls `visit` with the member that the target stands for.
template <class Visit>
auto withMember(ImportTarget target, const Visit &visit)
{
    using T = ImportTarget;
    switch (target) {
    case T::AccountKey:
        return visit(&Account::externalId);
    case T::AccountName:
        return visit(&Account::name);
    case T::AccountDomain:
        return visit(&Account::domain);
    case T::Deployer:
        return visit(&Account::deployer);
    case T::Hosting:
        return visit(&Account::hosting);
    case T::CustomerConversionSource:
        return visit(&Account::customerConversionSource);
    case T::Provider:
        return visit(&Account::provider);
    case T::Geo:
        return visit(&Account::geo);
    case T::HighAvailability:
        return visit(&Account::highAvailability);
    case T::TechnologyStack:
        return visit(&Account::technologyStack);
    case T::Carr:
        return visit(&Account::carr);
    case T::TechnicalAccountManager:
        return visit(&Account::technicalAccountManager);
    case T::AccountOwnerTeam:
        return visit(&Account::accountOwnerTeam);
    case T::ProductsPurchased:
        return visit(&Account::productsPurchased);
    case T::DeploymentType:
        return visit(&Account::deploymentType);
    case T::SupportLevel:
        return visit(&Account::supportLevel);
    case T::LifecycleStage:
        return visit(&Account::lifecycleStage);
    case T::Segment:
        return visit(&Account::segment);
    case T::Priority:
        return visit(&Account::priority);
    case T::CustomerSince:
        return visit(&Account::customerSince);
    case T::RenewalDate:
        return visit(&Account::renewalDate);
    case T::LicensedUsers:
        return visit(&Account::licensedUsers);
    case T::BillableUsers:
        return visit(&Account::billableUsers);
    case T::Industry:
        return visit(&Account::industry);
    case T::ParentAccount:
        return visit(&Account::parent);
    case T::AccountOwnerName:
        return visit(&Account::accountOwnerName);
    case T::AccountOwnerEmail:
        return visit(&Account::accountOwnerEmail);
    case T::ExecutiveSponsor:
        return visit(&Account::executiveSponsor);
    case T::ArchitectureLink:
        return visit(LinkMember{"architecture"});
    case T::ProjectLink:
        return visit(LinkMember{"project"});
    case T::NotesLink:
        return visit(LinkMember{"notes"});
    case T::ChatLink:
        return visit(LinkMember{"chat"});
    case T::Health:
        return visit(&Account::health);
    case T::PinnedNote:
        return visit(&Account::pinnedNote);
    case T::Restricted:
        return visit(&Account::restricted);
    default:
        return visit(NoMember());
    }
}

template <class T>
const T &valueOf(const Account &account, T Account::*member)
{
    return account.*member;
}

QString valueOf(const Account &account, LinkMember link)
{
    return account.links.value(QLatin1String(link.kind));
}

int valueOf(const Account &, NoMember)
{
    return 0;
}

template <class T>
void setValue(Account &account, T Account::*member, const T &value)
{
    account.*member = value;
}

void setValue(Account &account, LinkMember link, const QString &address)
{
    if (address.isEmpty())
        account.links.remove(QLatin1String(link.kind));
    else
        account.links.insert(QLatin1String(link.kind), address);
}

void setValue(Account &, NoMember, int) {}

template <class T>
bool areSame(const T &one, const T &other)
{
    return one == other;
}

bool areSame(const QString &one, const QString &other)
{
    const bool isOfLines = one.contains(u'\n') || other.contains(u'\n');
    return one == other ||
           (isOfLines ? foldedLines(one) == foldedLines(other) : foldedText(one) == foldedText(other));
}

bool areSame(const QStringList &one, const QStringList &other)
{
    return std::ranges::is_permutation(one, other, {}, comparedName, comparedName);
}

} // namespace

bool isAccountValue(ImportTarget target)
{
    return withMember(target, []<class Member>(Member) { return !std::is_same_v<Member, NoMember>; });
}

bool hasAccountValue(const Account &account, ImportTarget target)
{
    return !sameAccountValue(account, Account(), target);
}

bool sameAccountValue(const Account &one, const Account &other, ImportTarget target)
{
    if (target == ImportTarget::AccountDomain)
        return bareDomain(one.domain) == bareDomain(other.domain);
    return withMember(target,
                      [&](auto member) { return areSame(valueOf(one, member), valueOf(other, member)); });
}

void copyAccountValue(const Account &from, Account &to, ImportTarget target)
{
    withMember(target, [&](auto member) { setValue(to, member, valueOf(from, member)); });
}

} // namespace waymark
