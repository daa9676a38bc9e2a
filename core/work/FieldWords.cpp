// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/FieldWords.h"

#include "core/domain/MoneyText.h"
#include "core/store/PickListRepository.h"
#include "core/store/UserRepository.h"

namespace waymark {

Result<FieldWords> FieldWords::read(Connection &connection)
{
    const auto items = PickListRepository::all(connection);
    WAYMARK_TRY(items);
    const auto users = UserRepository::list(connection);
    WAYMARK_TRY(users);
    FieldWords words;
    words.m_pickItems = *items;
    words.m_users = *users;
    return words;
}

QString FieldWords::label(const char *list, const QString &id) const
{
    return labels(QString::fromLatin1(list), {id}).first();
}

QStringList FieldWords::labels(const QString &list, const QStringList &ids) const
{
    QStringList labels = ids;
    for (const PickItem &item : m_pickItems) {
        if (item.list != list)
            continue;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (ids.at(i) == item.id)
                labels[i] = item.label;
        }
    }
    return labels;
}

QString FieldWords::userName(const UserId &id) const
{
    for (const User &user : m_users) {
        if (user.id == id)
            return user.name;
    }
    return {};
}

QString FieldWords::value(const Account &account, AccountField field) const
{
    const QVariant value = accountFieldValue(account, field);
    if (!value.isValid())
        return {};
    const AccountFieldInfo &info = accountFieldInfo(field);
    switch (info.kind) {
    case FieldKind::Money:
        return moneyText(value.value<Money>(), QLocale());
    case FieldKind::User:
        return userName(value.value<UserId>());
    case FieldKind::TriState:
        return value.value<TriState>() == TriState::True ? tr("True") : tr("False");
    case FieldKind::PickOne:
        return labels(info.pickList, {value.toString()}).first();
    case FieldKind::PickMany:
        return labels(info.pickList, value.toStringList())
            .join(tr(", ", "between several values of a field"));
    }
    return {};
}

bool FieldWords::sameValue(const Account &one, const Account &other, AccountField field)
{
    const QVariant left = accountFieldValue(one, field);
    const QVariant right = accountFieldValue(other, field);
    if (left.isValid() != right.isValid())
        return false;
    switch (accountFieldInfo(field).kind) {
    case FieldKind::Money:
        return left.value<Money>() == right.value<Money>();
    case FieldKind::User:
        return left.value<UserId>() == right.value<UserId>();
    case FieldKind::TriState:
        return left.value<TriState>() == right.value<TriState>();
    case FieldKind::PickOne:
    case FieldKind::PickMany:
        return left == right;
    }
    return false;
}

} // namespace waymark
