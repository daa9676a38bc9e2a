// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Accounts.h"

#include "core/base/IsolatedText.h"
#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TeamRights.h"
#include "core/work/AccountForm.h"
#include "core/work/FieldWords.h"
#include "core/work/LiveEmails.h"
#include "core/work/RunAct.h"
#include "core/work/Timeline.h"

#include <algorithm>

namespace waymark {

namespace {

/// The problems that only the store knows: a name that another account has.
Result<QList<FieldProblem>> allProblems(Connection &connection, const Account &account)
{
    QList<FieldProblem> problems = accountProblems(account);
    AccountQuery query;
    query.text = account.name.simplified();
    if (query.text.isEmpty())
        return problems;
    const auto alike = AccountRepository::list(connection, query);
    WAYMARK_TRY(alike);
    for (const Account &other : *alike) {
        if (other.id != account.id && other.name.compare(query.text, Qt::CaseInsensitive) == 0)
            problems.append(
                {QStringLiteral("name"),
                 Accounts::tr("There is an account called “%1” already.").arg(inSentence(other.name))});
    }
    return problems;
}

Result<void> expectNoProblems(Connection &connection, const Account &account)
{
    const auto problems = allProblems(connection, account);
    WAYMARK_TRY(problems);
    return problems->isEmpty() ? Result<void>() : failure(invalidForm(*problems));
}

Result<void> writeFieldEntry(WriteTransaction &transaction, const Account &account, const QString &title,
                             const QString &detail)
{
    Activity entry;
    entry.account = account.id;
    entry.kind = ActivityKind::Field;
    entry.title = title;
    entry.detail = detail;
    entry.sample = account.sample;
    return writeTimeline(transaction, entry);
}

/// "From $171,000 to $184,000".
QString changeWords(const QString &before, const QString &after)
{
    if (before.isEmpty())
        return Accounts::tr("Set to %1").arg(after);
    return after.isEmpty() ? Accounts::tr("%1 was removed").arg(before)
                           : Accounts::tr("From %1 to %2").arg(before, after);
}

/// The labels of the thirteen fields in which the two differ.
QStringList changedFields(const Account &before, const Account &after)
{
    QStringList labels;
    for (const AccountFieldInfo &info : accountFields()) {
        if (!FieldWords::sameValue(before, after, info.field))
            labels << info.label;
    }
    return labels;
}

Result<void> expectNotToCome(const WriteTransaction &transaction, const QDateTime &asOf)
{
    if (asOf.isValid() && asOf > transaction.now())
        return failure(ErrorKind::Invalid,
                       Accounts::tr("A value cannot be as of a moment that is still to come."));
    return {};
}

Result<AccountId> createAccount(WriteTransaction &transaction, Account account, const QDateTime &asOf)
{
    WAYMARK_TRY(expectNotToCome(transaction, asOf));
    account = tidied(account);
    account.id = AccountId::create();
    account.createdAt = transaction.now();
    if (account.technicalAccountManager.isEmpty())
        account.technicalAccountManager = transaction.actor();
    WAYMARK_TRY(expectNoProblems(transaction.connection(), account));
    account.stamps.clear();
    stampChanges(account, Account(), asOf.isValid() ? asOf.toUTC() : transaction.now());
    WAYMARK_TRY(AccountRepository::save(transaction, account));
    WAYMARK_TRY(writeFieldEntry(transaction, account, Accounts::tr("Account created"), {}));
    return account.id;
}

/// The team's server takes automatic fields from its admins alone. Sample accounts are this device's.
Result<void> expectMayChange(WriteTransaction &transaction, const Account &before, const Account &after)
{
    if (before.sample)
        return {};
    const auto may = TeamRights::mayWriteAutomaticFields(transaction.connection());
    WAYMARK_TRY(may);
    for (const AccountFieldInfo &info : accountFields()) {
        const bool differs = accountFieldValue(before, info.field) != accountFieldValue(after, info.field);
        if (!*may && info.source == FieldSource::Automatic && differs)
            return failure(ErrorKind::Denied,
                           Accounts::tr("%1 comes from your company’s systems. Ask an admin of your team to "
                                        "change it there.")
                               .arg(info.label));
    }
    return {};
}

Result<void> editAccount(WriteTransaction &transaction, Account account, const QDateTime &asOf)
{
    WAYMARK_TRY(expectNotToCome(transaction, asOf));
    const auto before = AccountRepository::find(transaction.connection(), account.id);
    WAYMARK_TRY(before);
    account = tidied(account);
    WAYMARK_TRY(expectNoProblems(transaction.connection(), account));
    if (account.parent == account.id)
        return failure(ErrorKind::Invalid, Accounts::tr("An account cannot be its own parent."));
    account.createdAt = before->createdAt;
    account.sample = before->sample;
    account.stamps = before->stamps;
    stampChanges(account, *before, asOf.isValid() ? asOf.toUTC() : transaction.now());
    if (account == *before)
        return {};
    WAYMARK_TRY(expectMayChange(transaction, *before, account));
    WAYMARK_TRY(AccountRepository::save(transaction, account));
    const QStringList changed = changedFields(*before, account);
    return writeFieldEntry(transaction, account, Accounts::tr("Account edited"),
                           changed.join(QStringLiteral(", ")));
}

Result<void> setAccountField(WriteTransaction &transaction, const AccountId &id, AccountField field,
                             const QVariant &value, const QDateTime &asOf)
{
    auto account = AccountRepository::find(transaction.connection(), id);
    WAYMARK_TRY(account);
    const auto words = FieldWords::read(transaction.connection());
    WAYMARK_TRY(words);
    WAYMARK_TRY(valueFits(field, value, *words));
    WAYMARK_TRY(expectNotToCome(transaction, asOf));
    const Account before = *account;
    setAccountFieldValue(*account, field, value);
    stampChanges(*account, before, asOf.isValid() ? asOf.toUTC() : transaction.now());
    // Typing the same value again says that it is still true: only its "as of" moves.
    if (asOf.isValid() && account->stamps.contains(field))
        account->stamps[field].asOf = asOf.toUTC();
    if (*account == before)
        return {};
    WAYMARK_TRY(expectMayChange(transaction, before, *account));
    WAYMARK_TRY(AccountRepository::save(transaction, *account));
    return writeFieldEntry(transaction, *account, accountFieldInfo(field).label,
                           changeWords(words->value(before, field), words->value(*account, field)));
}

Result<void> setNote(WriteTransaction &transaction, const AccountId &id, const QString &note)
{
    auto account = AccountRepository::find(transaction.connection(), id);
    WAYMARK_TRY(account);
    account->pinnedNote = note.trimmed();
    return AccountRepository::save(transaction, *account);
}

/// Whether a contact who belongs to this account alone has to stay when it goes: were the row lost, the same
/// address could be entered again as one that may be written to.
bool outlivesItsAccount(const Contact &contact)
{
    return contact.emailOptOut || contact.bounce == BounceState::Hard;
}

Result<void> removeAccount(WriteTransaction &transaction, const AccountId &id)
{
    const auto live = LiveEmails::ofAccount(transaction.connection(), id);
    WAYMARK_TRY(live);
    if (*live > 0)
        return failure(
            ErrorKind::Conflict,
            Accounts::tr("An email to this account is on its way. Wait until it has left, or take it back."));
    const auto contacts = ContactRepository::forAccount(transaction.connection(), id);
    WAYMARK_TRY(contacts);
    WAYMARK_TRY(AccountRepository::remove(transaction, id));
    for (const Contact &contact : *contacts) {
        if (contact.memberships.size() == 1 && !outlivesItsAccount(contact))
            WAYMARK_TRY(ContactRepository::remove(transaction, contact.id));
    }
    return {};
}

} // namespace

Accounts::Accounts(const WorkContext &context) : m_context(context) {}

Result<QList<FieldProblem>> Accounts::problems(const Account &account) const
{
    return allProblems(m_context.store.reader(), account);
}

QFuture<Result<Made<AccountId>>> Accounts::create(const Account &account, const QDateTime &asOf)
{
    return runMaking<AccountId>(
        m_context, [=](WriteTransaction &transaction) { return createAccount(transaction, account, asOf); });
}

QFuture<Result<ActNumber>> Accounts::edit(const Account &account, const QDateTime &asOf)
{
    return runAct(m_context,
                  [=](WriteTransaction &transaction) { return editAccount(transaction, account, asOf); });
}

QFuture<Result<ActNumber>> Accounts::setField(const AccountId &account, AccountField field,
                                              const QVariant &value, const QDateTime &asOf)
{
    return runAct(m_context, [=](WriteTransaction &transaction) {
        return setAccountField(transaction, account, field, value, asOf);
    });
}

QFuture<Result<ActNumber>> Accounts::setPinnedNote(const AccountId &account, const QString &note)
{
    return runAct(m_context,
                  [=](WriteTransaction &transaction) { return setNote(transaction, account, note); });
}

Result<AccountDeletion> Accounts::deletion(const AccountId &id) const
{
    Connection &reader = m_context.store.reader();
    const auto account = AccountRepository::find(reader, id);
    WAYMARK_TRY(account);
    AccountDeletion deletion;
    deletion.name = account->name;
    const auto ctas = CtaRepository::forAccount(reader, id);
    WAYMARK_TRY(ctas);
    deletion.ctas = static_cast<int>(ctas->size());
    for (const CtaRow &row : *ctas)
        deletion.openTasks += row.openTasks;
    const auto drafts = DraftRepository::list(reader, {});
    WAYMARK_TRY(drafts);
    deletion.drafts = static_cast<int>(std::ranges::count(*drafts, id, &DraftRow::account));
    const auto contacts = ContactRepository::forAccount(reader, id);
    WAYMARK_TRY(contacts);
    for (const Contact &contact : *contacts) {
        if (contact.memberships.size() == 1)
            ++(outlivesItsAccount(contact) ? deletion.keptSuppressed : deletion.contacts);
    }
    const auto activities = ActivityRepository::countForAccount(reader, id);
    WAYMARK_TRY(activities);
    deletion.activities = *activities;
    const auto live = LiveEmails::ofAccount(reader, id);
    WAYMARK_TRY(live);
    deletion.emailsOnTheirWay = *live;
    return deletion;
}

QFuture<Result<ActNumber>> Accounts::remove(const AccountId &account)
{
    return runAct(m_context,
                  [account](WriteTransaction &transaction) { return removeAccount(transaction, account); });
}

} // namespace waymark
