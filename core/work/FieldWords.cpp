// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/FieldWords.h"

#include "core/domain/MoneyText.h"
#include "core/store/PickListRepository.h"
#include "core/store/UserRepository.h"

namespace waymark {

Result<FieldWords> FieldWords::read(Connection &connection)
{
    auto labels = PickListRepository::labels(connection);
    WAYMARK_TRY(labels);
    auto names = UserRepository::names(connection);
    WAYMARK_TRY(names);
    FieldWords words;
    words.m_labels = std::move(*labels);
    words.m_userNames = std::move(*names);
    return words;
}

QString FieldWords::label(const char *list, const QString &id) const
{
    return m_labels.value(QString::fromLatin1(list)).value(id, id);
}

QStringList FieldWords::labels(const QString &list, const QStringList &ids) const
{
    const QHash<QString, QString> known = m_labels.value(list);
    QStringList labels;
    labels.reserve(ids.size());
    for (const QString &id : ids)
        labels.append(known.value(id, id));
    return labels;
}

QString FieldWords::userName(const UserId &id) const
{
    return m_userNames.value(id);
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
