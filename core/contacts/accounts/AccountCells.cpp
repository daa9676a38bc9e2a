// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountCells.h"

#include "core/contacts/AccountKeyForms.h"
#include "core/contacts/CellNumber.h"
#include "core/contacts/CellText.h"
#include "core/contacts/EmailRules.h"
#include "core/contacts/accounts/AccountChoices.h"
#include "core/domain/Contact.h"

#include <limits>

namespace waymark {

namespace {

using Fault = std::optional<CellFault>;

constexpr qsizetype longestText = 200;
constexpr qsizetype longestLink = 2'000;
constexpr int choicesNamed = 12;

QString shown(const QString &text)
{
    return text.left(100);
}

/// Which pick list the values of a target come from.
QString pickListOf(ImportTarget target)
{
    const QString &id = importTargetInfo(target).id;
    const auto field = accountFieldFromId(id);
    return field ? accountFieldInfo(*field).pickList : id;
}

CellFault choiceFault(ImportTarget target, const QString &text, const QStringList &known)
{
    const QString label = importTargetInfo(target).label;
    const QString there = known.mid(0, choicesNamed).join(QStringLiteral(", "));
    if (known.size() > choicesNamed)
        return {"choice-unknown",
                AccountCells::tr("“%1” is not among the values of “%2”. Some are: %3.")
                    .arg(shown(text), label, there),
                text};
    return {"choice-unknown",
            AccountCells::tr("“%1” is not among the values of “%2”. There are: %3.")
                .arg(shown(text), label, there),
            text};
}

} // namespace

Fault AccountCells::read(ImportTarget target, const QString &cell, Account *account) const
{
    using T = ImportTarget;
    const QString text = tidiedText(cell);
    switch (target) {
    case T::AccountName:
        return readName(text, account);
    case T::AccountDomain:
        account->domain = bareDomain(text);
        if (isEmailAddress(QStringLiteral("a@") + account->domain))
            return {};
        return CellFault{"domain-malformed",
                         tr("“%1” is no mail domain. It looks like northbeam.example.").arg(shown(text))};
    case T::Deployer:
        return readPick(target, text, &account->deployer);
    case T::Hosting:
        return readPick(target, text, &account->hosting);
    case T::CustomerConversionSource:
        return readPick(target, text, &account->customerConversionSource);
    case T::Provider:
        return readPick(target, text, &account->provider);
    case T::Geo:
        return readState(text, &account->geo);
    case T::HighAvailability:
        return readState(text, &account->highAvailability);
    case T::TechnologyStack:
        return readPicks(target, cell, &account->technologyStack);
    case T::TechnicalAccountManager:
        return readUser(text, &account->technicalAccountManager);
    case T::AccountOwnerTeam:
        return readPick(target, text, &account->accountOwnerTeam);
    case T::ProductsPurchased:
        return readPicks(target, cell, &account->productsPurchased);
    case T::DeploymentType:
        return readPick(target, text, &account->deploymentType);
    case T::SupportLevel:
        return readPick(target, text, &account->supportLevel);
    case T::LifecycleStage:
        return readPick(target, text, &account->lifecycleStage);
    case T::Segment:
        return readPick(target, text, &account->segment);
    case T::Priority:
        return readWhole(text.startsWith(u'P', Qt::CaseInsensitive) ? text.sliced(1) : text, 4,
                         &account->priority);
    case T::CustomerSince:
        return readDay(text, &account->customerSince);
    case T::RenewalDate:
        return readDay(text, &account->renewalDate);
    case T::LicensedUsers:
        return readWhole(text, std::numeric_limits<int>::max(), &account->licensedUsers);
    case T::BillableUsers:
        return readWhole(text, std::numeric_limits<int>::max(), &account->billableUsers);
    case T::Industry:
        return readText(text, &account->industry);
    case T::AccountOwnerName:
        return readText(text, &account->accountOwnerName);
    case T::AccountOwnerEmail:
        return readEmail(text, &account->accountOwnerEmail);
    case T::ExecutiveSponsor:
        return readText(text, &account->executiveSponsor);
    case T::ArchitectureLink:
        return readLink("architecture", text, account);
    case T::ProjectLink:
        return readLink("project", text, account);
    case T::NotesLink:
        return readLink("notes", text, account);
    case T::ChatLink:
        return readLink("chat", text, account);
    case T::Health:
        return readWhole(text, 100, &account->health);
    case T::PinnedNote:
        account->pinnedNote = tidiedLines(cell);
        return {};
    case T::Restricted:
        return readRestricted(text, &account->restricted);
    default:
        return {};
    }
}

Fault AccountCells::readCarr(const QString &amount, const QString &currency, Account *account) const
{
    const QString text = tidiedCell(amount);
    const QString column = currencyFromCell(tidiedCell(currency));
    if (column.isEmpty() && !tidiedCell(currency).isEmpty())
        return CellFault{
            "currency-unknown",
            tr("“%1” is no currency. One looks like EUR or USD.").arg(shown(tidiedCell(currency)))};
    const QString usual = m_mapping.currency.isEmpty() ? m_choices.usualCurrency() : m_mapping.currency;
    const CellMoney read = moneyFromCell(text, column, usual);
    switch (read.fault) {
    case CellMoney::Fault::None:
        break;
    case CellMoney::Fault::NoAmount:
        return CellFault{"amount-unreadable",
                         tr("“%1” is no amount. It looks like 184000 or 184,000.00 USD.").arg(shown(text))};
    case CellMoney::Fault::TooManyDecimals:
        return CellFault{"amount-unreadable",
                         tr("“%1” has more decimals than its currency.").arg(shown(text))};
    case CellMoney::Fault::UnknownCurrency:
        return CellFault{
            "currency-unknown",
            tr("The currency of “%1” is not known. One looks like EUR or USD.").arg(shown(text))};
    case CellMoney::Fault::OtherCurrency:
        return CellFault{
            "currency-differs",
            tr("“%1” and its currency column, %2, name different currencies.").arg(shown(text), column)};
    case CellMoney::Fault::NoCurrency:
        return CellFault{"currency-missing",
                         tr("Nothing says what currency “%1” is in. Choose one for the file, or a column.")
                             .arg(shown(text))};
    }
    if (read.money->minor < 0)
        return CellFault{"amount-negative", tr("The CARR cannot be below zero.")};
    account->carr = read.money;
    return {};
}

Fault AccountCells::readAsOf(const QString &cell, const QDate &today, QDate *day) const
{
    if (const Fault fault = readDay(tidiedCell(cell), day))
        return fault;
    if (*day > today)
        return CellFault{"as-of-to-come", tr("A value cannot be as of a day that is still to come.")};
    return {};
}

Fault AccountCells::readDay(const QString &text, QDate *day) const
{
    const CellDate date = dateFromCell(text, m_mapping.dateOrder);
    if (date.isAmbiguous)
        return CellFault{"date-ambiguous",
                         tr("“%1” can be two days. Choose for the file whether the day or the "
                            "month comes first.")
                             .arg(shown(text))};
    if (!date.day)
        return CellFault{"date-unreadable",
                         tr("“%1” is no date. One looks like 2026-04-03.").arg(shown(text))};
    *day = *date.day;
    return {};
}

Fault AccountCells::readState(const QString &text, TriState *state) const
{
    if (saysUnknown(text)) {
        *state = TriState::Unknown;
        return {};
    }
    const auto value = booleanFromCell(text);
    if (!value)
        return CellFault{"boolean-unreadable",
                         tr("“%1” says neither yes nor no, nor that it is unknown.").arg(shown(text)), text};
    *state = *value ? TriState::True : TriState::False;
    return {};
}

Fault AccountCells::readRestricted(const QString &text, bool *restricted) const
{
    const auto value = booleanFromCell(text);
    if (!value)
        return CellFault{
            "boolean-unreadable",
            tr("“%1” says neither yes nor no. Who may see an account must not be guessed.").arg(shown(text)),
            text};
    *restricted = *value;
    return {};
}

Fault AccountCells::readWhole(const QString &text, int most, int *number) const
{
    QString digits = text;
    if (most == 100 && digits.endsWith(u'%'))
        digits = digits.chopped(1).trimmed();
    const auto value = wholeNumberFromCell(digits);
    const int least = most == 4 ? 1 : 0;
    if (value && *value >= least && *value <= most) {
        *number = *value;
        return {};
    }
    if (most == std::numeric_limits<int>::max())
        return CellFault{"number-unreadable",
                         tr("“%1” is no number of users. It looks like 1200.").arg(shown(text))};
    return CellFault{"number-unreadable",
                     tr("“%1” is no whole number from %2 to %3.")
                         .arg(shown(text), QString::number(least), QString::number(most))};
}

Fault AccountCells::readWhole(const QString &text, int most, std::optional<int> *number) const
{
    int value = 0;
    const Fault fault = readWhole(text, most, &value);
    if (!fault)
        *number = value;
    return fault;
}

Fault AccountCells::readPick(ImportTarget target, const QString &text, QString *id) const
{
    const auto found = m_choices.pick(pickListOf(target), text);
    if (!found)
        return choiceFault(target, text, m_choices.labels(pickListOf(target)));
    *id = *found;
    return {};
}

/// The technology stack takes what no list knows as it is.
Fault AccountCells::readPicks(ImportTarget target, const QString &cell, QStringList *ids) const
{
    const QString list = pickListOf(target);
    const auto whole = m_choices.pick(list, tidiedCell(cell));
    const bool isFree = target == ImportTarget::TechnologyStack;
    const QStringList texts = whole && m_mapping.roleSeparator.isEmpty() && !m_choices.labels(list).isEmpty()
                                  ? QStringList{tidiedCell(cell)}
                                  : listFromCell(cell, m_mapping.roleSeparator);
    for (const QString &one : texts) {
        const QString text = m_mapping.meant(target, one);
        if (text.isEmpty())
            continue;
        const auto found = m_choices.pick(list, text);
        if (!found && !isFree)
            return choiceFault(target, text, m_choices.labels(list));
        if (const QString id = found.value_or(text); !ids->contains(id))
            ids->append(id);
    }
    return {};
}

Fault AccountCells::readUser(const QString &text, UserId *user) const
{
    const auto found = m_choices.user(text);
    if (!found)
        return choiceFault(ImportTarget::TechnicalAccountManager, text, m_choices.userNames());
    *user = *found;
    return {};
}

Fault AccountCells::readLink(const char *kind, const QString &text, Account *account) const
{
    if (text.size() > longestLink)
        return CellFault{"text-too-long", tr("The link is too long. Keep it below 2,000 characters.")};
    account->links.insert(QLatin1String(kind), text);
    return {};
}

Fault AccountCells::readName(const QString &text, Account *account)
{
    account->name = text;
    if (text.size() > longestText)
        return CellFault{"text-too-long", tr("The name is too long. Keep it below 200 characters.")};
    return {};
}

Fault AccountCells::readEmail(const QString &text, QString *email)
{
    *email = text;
    if (!isEmailAddress(importedAddress(text)))
        return CellFault{
            "email-malformed",
            tr("“%1” is no email address. It looks like name@company.example.").arg(shown(text))};
    return {};
}

Fault AccountCells::readText(const QString &text, QString *value)
{
    *value = text;
    if (text.size() > longestText)
        return CellFault{"text-too-long", tr("The text is too long. Keep it below 200 characters.")};
    return {};
}

} // namespace waymark
