// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/AccountForm.h"

#include "core/domain/Contact.h"
#include "core/work/FieldWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

constexpr int longestName = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountForm)
};

void expectNotNegative(QList<FieldProblem> &problems, const QString &field, const std::optional<int> &value)
{
    if (value && *value < 0)
        problems.append({field, Words::tr("A number of users cannot be below zero.")});
}

bool hasType(FieldKind kind, const QVariant &value)
{
    switch (kind) {
    case FieldKind::Money:
        return value.metaType() == QMetaType::fromType<Money>() && value.value<Money>().minor >= 0;
    case FieldKind::User:
        return value.metaType() == QMetaType::fromType<UserId>();
    case FieldKind::TriState:
        return value.metaType() == QMetaType::fromType<TriState>();
    case FieldKind::PickOne:
        return value.metaType() == QMetaType::fromType<QString>();
    case FieldKind::PickMany:
        return value.metaType() == QMetaType::fromType<QStringList>();
    }
    return false;
}

} // namespace

QList<FieldProblem> accountProblems(const Account &account)
{
    QList<FieldProblem> problems;
    const QString name = account.name.trimmed();
    if (name.isEmpty())
        problems.append({QStringLiteral("name"), Words::tr("An account needs a name.")});
    else if (name.size() > longestName)
        problems.append(
            {QStringLiteral("name"), Words::tr("The name is too long. Keep it below 200 characters.")});
    const QString domain = tidied(account).domain;
    if (!domain.isEmpty() && !isEmailAddress(QStringLiteral("a@") + domain))
        problems.append(
            {QStringLiteral("domain"),
             Words::tr("“%1” is no mail domain. Type the part after the @: northbeam.example").arg(domain)});
    if (account.carr && account.carr->minor < 0)
        problems.append({QStringLiteral("carr"), Words::tr("The CARR cannot be below zero.")});
    if (account.priority < 0 || account.priority > 4)
        problems.append({QStringLiteral("priority"), Words::tr("The priority is a number from 1 to 4.")});
    if (account.customerSince.isValid() && account.renewalDate.isValid() &&
        account.renewalDate < account.customerSince)
        problems.append({QStringLiteral("renewalDate"),
                         Words::tr("The renewal lies before the day on which they became a customer.")});
    expectNotNegative(problems, QStringLiteral("licensedUsers"), account.licensedUsers);
    expectNotNegative(problems, QStringLiteral("billableUsers"), account.billableUsers);
    if (account.health && (*account.health < 0 || *account.health > 100))
        problems.append({QStringLiteral("health"), Words::tr("The health is a number from 0 to 100.")});
    const QString ownerEmail = account.accountOwnerEmail.trimmed();
    if (!ownerEmail.isEmpty() && !isEmailAddress(ownerEmail))
        problems.append(
            {QStringLiteral("accountOwnerEmail"), Words::tr("“%1” is no email address.").arg(ownerEmail)});
    return problems;
}

Account tidied(Account account)
{
    account.name = account.name.simplified();
    account.domain = account.domain.trimmed().toLower();
    if (account.domain.startsWith(QLatin1Char('@')))
        account.domain.remove(0, 1);
    account.externalId = account.externalId.trimmed();
    account.accountOwnerName = account.accountOwnerName.simplified();
    account.accountOwnerEmail = account.accountOwnerEmail.trimmed();
    account.executiveSponsor = account.executiveSponsor.simplified();
    account.industry = account.industry.simplified();
    return account;
}

void stampChanges(Account &edited, const Account &before, const QDateTime &asOf)
{
    for (const AccountFieldInfo &info : accountFields()) {
        if (info.source != FieldSource::Automatic)
            continue;
        const bool same = FieldWords::sameValue(edited, before, info.field);
        if (!accountFieldValue(edited, info.field).isValid())
            edited.stamps.remove(info.field);
        else if (!same)
            edited.stamps.insert(info.field, {asOf, Words::tr("typed here")});
    }
}

Result<void> valueFits(AccountField field, const QVariant &value, const FieldWords &words)
{
    if (!value.isValid())
        return {};
    const AccountFieldInfo &info = accountFieldInfo(field);
    if (!hasType(info.kind, value))
        return failure(ErrorKind::Invalid, Words::tr("This is no value for “%1”.").arg(info.label));
    if (info.kind == FieldKind::User && words.userName(value.value<UserId>()).isEmpty())
        return failure(ErrorKind::Invalid, Words::tr("This person does not work in this workspace."));
    if (info.pickList.isEmpty() || field == AccountField::TechnologyStack)
        return {};
    const QStringList ids =
        info.kind == FieldKind::PickMany ? value.toStringList() : QStringList{value.toString()};
    for (const QString &id : ids) {
        if (!words.has(info.pickList, id))
            return failure(ErrorKind::Invalid,
                           Words::tr("“%1” is not among the values of “%2”.").arg(id, info.label));
    }
    return {};
}

} // namespace waymark
