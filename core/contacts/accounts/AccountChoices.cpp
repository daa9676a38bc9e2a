// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountChoices.h"

#include "core/contacts/AccountKeyForms.h"
#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/UserRepository.h"

namespace waymark {

namespace {

struct UsualName
{
    const char16_t *list;
    const char16_t *name;
    const char16_t *id;
};

/// What others call values of the lists that come with Waymark.
constexpr UsualName usualNames[] = {
    {u"hosting", u"on-prem", u"self_managed_on_premises"},
    {u"hosting", u"on prem", u"self_managed_on_premises"},
    {u"hosting", u"onprem", u"self_managed_on_premises"},
    {u"hosting", u"on-premise", u"self_managed_on_premises"},
    {u"hosting", u"on-premises", u"self_managed_on_premises"},
    {u"hosting", u"on premises", u"self_managed_on_premises"},
    {u"hosting", u"hybrid", u"self_managed_hybrid"},
    {u"provider", u"on-prem", u"on_premise"},
    {u"provider", u"on prem", u"on_premise"},
    {u"provider", u"onprem", u"on_premise"},
    {u"provider", u"on-premises", u"on_premise"},
    {u"provider", u"on premises", u"on_premise"},
};

} // namespace

Result<AccountChoices> AccountChoices::read(Connection &connection)
{
    AccountChoices choices;
    WAYMARK_TRY(choices.readLists(connection));
    WAYMARK_TRY(choices.readValuesInUse(connection));
    WAYMARK_TRY(choices.readUsers(connection));
    const auto currency = AccountRepository::usualCurrency(connection);
    WAYMARK_TRY(currency);
    choices.m_usualCurrency = *currency;
    return choices;
}

Result<void> AccountChoices::readLists(Connection &connection)
{
    const auto items = PickListRepository::all(connection);
    WAYMARK_TRY(items);
    for (const PickItem &item : *items) {
        List &list = m_lists[item.list];
        list.ids.insert(comparedName(item.label), item.id);
        if (item.active)
            list.labels.append(item.label);
    }
    // An id wins over another value's label.
    for (const PickItem &item : *items)
        m_lists[item.list].ids.insert(comparedName(item.id), item.id);
    // A workspace's own words win over what others say, and a value that it has not is not meant.
    for (const UsualName &usual : usualNames) {
        const auto list = m_lists.find(QString::fromUtf16(usual.list));
        const QString name = QString::fromUtf16(usual.name);
        const QString id = QString::fromUtf16(usual.id);
        if (list != m_lists.end() && list->ids.contains(comparedName(id)) && !list->ids.contains(name))
            list->ids.insert(name, id);
    }
    return {};
}

/// A value that came from elsewhere and that no list knows is one all the same.
Result<void> AccountChoices::readValuesInUse(Connection &connection)
{
    const auto used = AccountRepository::picksInUse(connection);
    WAYMARK_TRY(used);
    for (auto it = used->cbegin(); it != used->cend(); ++it) {
        const auto list = m_lists.find(it.key());
        if (list == m_lists.end())
            continue;
        for (const QString &id : it.value()) {
            if (!list->ids.contains(comparedName(id)))
                list->ids.insert(comparedName(id), id);
        }
    }
    return {};
}

Result<void> AccountChoices::readUsers(Connection &connection)
{
    const auto users = UserRepository::list(connection);
    WAYMARK_TRY(users);
    const auto note = [this](const QString &text, const UserId &id) {
        QList<UserId> &ids = m_users[comparedName(text)];
        if (!text.isEmpty() && !ids.contains(id))
            ids.append(id);
    };
    for (const User &user : *users) {
        note(user.id.toString(), user.id);
        note(user.email, user.id);
        note(user.name, user.id);
        m_userNames.append(user.name);
    }
    return {};
}

std::optional<QString> AccountChoices::pick(const QString &list, const QString &text) const
{
    const auto known = m_lists.constFind(list);
    if (known == m_lists.cend())
        return text;
    const auto found = known->ids.constFind(comparedName(text));
    return found == known->ids.cend() ? std::nullopt : std::optional(*found);
}

std::optional<UserId> AccountChoices::user(const QString &text) const
{
    const QList<UserId> ids = m_users.value(comparedName(text));
    return ids.size() == 1 ? std::optional(ids.first()) : std::nullopt;
}

} // namespace waymark
