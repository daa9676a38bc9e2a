// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/people/AccountContactModel.h"

#include <QRegularExpression>

namespace waymark {

QVariant AccountContactModel::cell(const AccountContact &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        if (column != NameColumn)
            return text(row, column);
        return QStringList{displayName(row.contact), row.contact.title, text(row, RolesColumn),
                           row.suppressionWords}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(", "));
    default:
        return {};
    }
}

QString AccountContactModel::text(const AccountContact &row, int column) const
{
    switch (column) {
    case NameColumn:
        return displayName(row.contact);
    case EmailColumn:
        return row.contact.email;
    case RolesColumn:
        return row.roleLabels.join(QStringLiteral(", "));
    case StateColumn:
        return row.suppressionWords;
    default:
        return {};
    }
}

QVariant AccountContactModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return tr("Name");
    case EmailColumn:
        return tr("Email");
    case RolesColumn:
        return tr("Role");
    case StateColumn:
        return tr("Can be emailed");
    default:
        return {};
    }
}

RowContent AccountContactDelegate::content(const QModelIndex &index) const
{
    const AccountContact &row = m_model->row(index);
    RowContent shown;
    shown.lines = 2;
    switch (index.column()) {
    case AccountContactModel::NameColumn:
        shown.monogram = displayName(row.contact);
        shown.name = displayName(row.contact);
        shown.second = row.contact.title;
        break;
    case AccountContactModel::EmailColumn:
        shown.name = row.contact.email;
        shown.nameWeight = 400;
        shown.nameColor = Color::TextSecondary;
        shown.elide = Qt::ElideMiddle;
        break;
    case AccountContactModel::RolesColumn:
        for (const QString &role : row.roleLabels)
            shown.chips.append({role, row.eligible && shown.chips.isEmpty() ? Tone::Accent : Tone::Neutral});
        break;
    default:
        if (row.suppression == Suppression::None) {
            shown.name = AccountContactModel::tr("Yes");
            shown.nameWeight = 400;
            shown.nameColor = Color::TextTertiary;
        } else {
            shown.chips = {{row.suppressionWords, Tone::Warning, Icon::MailX}};
        }
        break;
    }
    return shown;
}

} // namespace waymark
