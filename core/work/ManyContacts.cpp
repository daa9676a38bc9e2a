// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/ManyContacts.h"

#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/contacts/ContactRows.h"
#include "core/work/AccountLeaving.h"
#include "core/work/RunAct.h"
#include "core/work/Timeline.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

using Kind = ContactChange::Kind;
using Changed = ManyContacts::Changed;

constexpr size_t atOnce = 500;
/// An entry names its contacts as long as somebody may look for them there.
constexpr qsizetype namedInEntry = 50;

/// Goes through the contacts a part at a time; `take` gets those that the change changes.
Result<Changed>
goThrough(Connection &connection, const ManyContacts::Numbers &contacts, const ContactChange &change,
          const ManyContacts::GoOn &goOn,
          const std::function<Result<void>(const Contact &before, const Contact &after)> &take)
{
    Changed result;
    for (size_t begin = 0; begin < contacts->size(); begin += atOnce) {
        if (goOn && !goOn(qint64(begin)))
            return failure(ErrorKind::Cancelled, ManyContacts::tr("It was stopped. Nothing was changed."));
        const size_t end = std::min(begin + atOnce, contacts->size());
        const QList<qint64> part(contacts->begin() + begin, contacts->begin() + end);
        const auto found = ContactRows::contacts(connection, part);
        WAYMARK_TRY(found);
        result.gone += part.size() - found->size();
        for (const Contact &before : *found) {
            const Contact after = change.appliedTo(before);
            if (after == before) {
                ++result.unchanged;
                continue;
            }
            ++result.changed;
            if (take)
                WAYMARK_TRY(take(before, after));
        }
    }
    return result;
}

/// One change while it is made: who came to an account, left it, or has other roles there.
class Change
{
public:
    explicit Change(WriteTransaction &transaction) : m_transaction(transaction) {}

    Result<void> take(const Contact &before, const Contact &after)
    {
        WAYMARK_TRY(ContactRepository::save(m_transaction, after));
        for (const Membership &place : before.memberships) {
            const bool stays = std::ranges::find(after.memberships, place.account, &Membership::account) !=
                               after.memberships.end();
            if (!stays)
                m_left[place.account].insert(before.id);
        }
        for (const Membership &place : after.memberships) {
            const auto old = std::ranges::find(before.memberships, place.account, &Membership::account);
            if (old == before.memberships.end())
                m_came[place.account].insert(before.id);
            else if (old->roles != place.roles)
                m_roles[place.account].insert(before.id);
        }
        return {};
    }

    Result<void> finish()
    {
        for (auto it = m_left.cbegin(); it != m_left.cend(); ++it)
            WAYMARK_TRY(leaveOpenWork(m_transaction, it.key(), *it));
        WAYMARK_TRY(
            tell(m_left, [](int n) { return ManyContacts::tr("%Ln contact(s) removed", nullptr, n); }));
        WAYMARK_TRY(tell(m_came, [](int n) { return ManyContacts::tr("%Ln contact(s) added", nullptr, n); }));
        return tell(m_roles,
                    [](int n) { return ManyContacts::tr("Roles of %Ln contact(s) changed", nullptr, n); });
    }

private:
    using ByAccount = QHash<AccountId, QSet<ContactId>>;

    Result<void> tell(const ByAccount &accounts, const std::function<QString(int)> &words)
    {
        for (auto it = accounts.cbegin(); it != accounts.cend(); ++it) {
            Activity entry;
            entry.account = it.key();
            entry.kind = ActivityKind::Contact;
            entry.title = words(int(it->size()));
            if (it->size() <= namedInEntry)
                entry.contacts = it->values();
            std::ranges::sort(entry.contacts, {}, [](const ContactId &id) { return id.toString(); });
            WAYMARK_TRY(writeTimeline(m_transaction, entry));
        }
        return {};
    }

    WriteTransaction &m_transaction;
    ByAccount m_left;
    ByAccount m_came;
    ByAccount m_roles;
};

Result<Changed> changeAll(WriteTransaction &transaction, const ManyContacts::Numbers &contacts,
                          const ContactChange &change, const ManyContacts::GoOn &goOn)
{
    if (!change.account.isEmpty())
        WAYMARK_TRY(AccountRepository::find(transaction.connection(), change.account));
    Change running(transaction);
    auto changed = goThrough(
        transaction.connection(), contacts, change, goOn,
        [&running](const Contact &before, const Contact &after) { return running.take(before, after); });
    WAYMARK_TRY(changed);
    WAYMARK_TRY(running.finish());
    changed->act = actNumber(transaction);
    return changed;
}

} // namespace

ManyContacts::ManyContacts(const WorkContext &context) : m_context(context) {}

Result<Changed> ManyContacts::dryRun(const Numbers &contacts, const ContactChange &change,
                                     const GoOn &goOn) const
{
    return goThrough(m_context.store.reader(), contacts, change, goOn, {});
}

QFuture<Result<Changed>> ManyContacts::change(const Numbers &contacts, const ContactChange &change,
                                              const GoOn &goOn)
{
    return m_context.store.write<Changed>(
        [=](WriteTransaction &transaction) { return changeAll(transaction, contacts, change, goOn); });
}

} // namespace waymark
