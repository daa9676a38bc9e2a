// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/QuietDaysModel.h"

namespace waymark {

QString QuietDaysModel::key(const QuietDays &days) const
{
    return QStringLiteral("%1/%2/%3/%4")
        .arg(days.from.toString(Qt::ISODate), days.to.toString(Qt::ISODate), days.name,
             days.account.toString() + days.region);
}

QVariant QuietDaysModel::cell(const QuietDays &days, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case NameColumn:
        return days.name;
    case FromColumn:
        return m_formats.fullDate(days.from);
    case ToColumn:
        return m_formats.fullDate(days.to);
    case ForColumn:
        return m_scopes.words(days);
    default:
        return {};
    }
}

QVariant QuietDaysModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return tr("Name");
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("To");
    case ForColumn:
        return tr("For");
    default:
        return {};
    }
}

} // namespace waymark
