// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/WorkspaceSettings.h"

#include "core/domain/Contact.h"
#include "core/store/MailAccountRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/RunAct.h"
#include "core/work/TimeZones.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr int highestPort = 65535;

Result<void> expectNone(const QList<FieldProblem> &problems)
{
    return problems.isEmpty() ? Result<void>() : failure(invalidForm(problems));
}

} // namespace

WorkspaceSettings::WorkspaceSettings(const WorkContext &context) : m_context(context) {}

Result<User> WorkspaceSettings::me() const
{
    return UserRepository::find(m_context.store.reader(), m_context.me);
}

Result<Organisation> WorkspaceSettings::organisation() const
{
    return OrganisationRepository::get(m_context.store.reader());
}

Result<MailAccount> WorkspaceSettings::mailAccount() const
{
    return MailAccountRepository::forUser(m_context.store.reader(), m_context.me);
}

QList<FieldProblem> WorkspaceSettings::problems(const User &user)
{
    QList<FieldProblem> problems;
    if (user.name.trimmed().isEmpty())
        problems.append({QStringLiteral("name"), tr("Type your name; it stands in From.")});
    if (!isEmailAddress(user.email.trimmed()))
        problems.append({QStringLiteral("email"), tr("Type your email address: name@company.example")});
    const QString replyTo = user.replyTo.trimmed();
    if (!replyTo.isEmpty() && !isEmailAddress(replyTo))
        problems.append({QStringLiteral("replyTo"), tr("“%1” is no email address.").arg(replyTo)});
    return problems;
}

QList<FieldProblem> WorkspaceSettings::problems(const Organisation &organisation)
{
    QList<FieldProblem> problems;
    if (organisation.name.trimmed().isEmpty())
        problems.append({QStringLiteral("name"), tr("Type the organisation's name.")});
    if (organisation.postalAddress.trimmed().isEmpty())
        problems.append({QStringLiteral("postalAddress"),
                         tr("Type the postal address; every program email has to carry it.")});
    if (!isTimeZone(organisation.timeZone))
        problems.append({QStringLiteral("timeZone"), tr("Choose a time zone from the list.")});
    if (organisation.weekend.size() > 6)
        problems.append({QStringLiteral("weekend"), tr("Leave at least one working day.")});
    const bool reversed = std::ranges::any_of(organisation.quietDays, [](const QuietDays &quiet) {
        return !quiet.from.isValid() || !quiet.to.isValid() || quiet.to < quiet.from;
    });
    if (reversed)
        problems.append({QStringLiteral("quietDays"), tr("Quiet days end on or after the day they begin.")});
    const QString archive = organisation.bccArchive.trimmed();
    if (!archive.isEmpty() && !isEmailAddress(archive))
        problems.append({QStringLiteral("bccArchive"), tr("“%1” is no email address.").arg(archive)});
    return problems;
}

QList<FieldProblem> WorkspaceSettings::problems(const MailAccount &account)
{
    QList<FieldProblem> problems;
    if (account.transport == MailAccount::Transport::Folder)
        return problems;
    if (account.host.trimmed().isEmpty() || account.host.contains(QLatin1Char(' ')))
        problems.append({QStringLiteral("host"), tr("Type the mail server's name: smtp.company.example")});
    if (account.port < 1 || account.port > highestPort)
        problems.append(
            {QStringLiteral("port"), tr("A port is a number from 1 to 65535; most servers use 587.")});
    const bool needsName = account.authentication != MailAccount::Authentication::None;
    if (needsName && account.userName.trimmed().isEmpty())
        problems.append({QStringLiteral("userName"), tr("Type the user name for this mail server.")});
    return problems;
}

QFuture<Result<ActNumber>> WorkspaceSettings::saveMe(const User &user)
{
    const UserId me = m_context.me;
    return runAct(m_context, [user, me](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(expectNone(problems(user)));
        auto stored = UserRepository::find(transaction.connection(), me);
        WAYMARK_TRY(stored);
        stored->name = user.name.simplified();
        stored->email = user.email.trimmed();
        stored->title = user.title.simplified();
        stored->replyTo = user.replyTo.trimmed();
        stored->signature = user.signature.trimmed();
        return UserRepository::save(transaction, *stored);
    });
}

QFuture<Result<ActNumber>> WorkspaceSettings::saveOrganisation(const Organisation &organisation)
{
    return runAct(m_context, [organisation](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(expectNone(problems(organisation)));
        const auto stored = OrganisationRepository::get(transaction.connection());
        WAYMARK_TRY(stored);
        Organisation tidy = organisation;
        tidy.id = stored->id;
        tidy.name = organisation.name.simplified();
        tidy.postalAddress = organisation.postalAddress.trimmed();
        tidy.bccArchive = organisation.bccArchive.trimmed();
        return OrganisationRepository::save(transaction, tidy);
    });
}

QFuture<Result<ActNumber>> WorkspaceSettings::saveMailAccount(const MailAccount &account)
{
    const UserId me = m_context.me;
    return runAct(m_context, [account, me](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(expectNone(problems(account)));
        MailAccount tidy = account;
        tidy.host = account.host.trimmed();
        tidy.userName = account.userName.trimmed();
        return MailAccountRepository::save(transaction, me, tidy);
    });
}

} // namespace waymark
