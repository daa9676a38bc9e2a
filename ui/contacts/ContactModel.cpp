// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ContactModel.h"

#include "core/store/contacts/ContactRows.h"

#include <algorithm>

namespace waymark {

ContactModel::ContactModel(const WorkContext &context, QObject *parent)
    : WindowedModel(parent), m_context(context), m_numbers(std::make_shared<std::vector<qint64>>())
{
}

void ContactModel::setContacts(const ContactsFound &found)
{
    if (*found.numbers == *m_numbers)
        reread();
    else
        reset(int(found.numbers->size()), {}, [&] { m_numbers = found.numbers; });
}

void ContactModel::clear()
{
    reset(0, {}, [this] { m_numbers = std::make_shared<std::vector<qint64>>(); });
}

std::vector<qint64> ContactModel::numbers(int first, int count) const
{
    const auto begin =
        m_numbers->begin() + std::min<std::ptrdiff_t>(first, m_numbers->end() - m_numbers->begin());
    return {begin, begin + std::min<std::ptrdiff_t>(count, m_numbers->end() - begin)};
}

void ContactModel::sort(int column, Qt::SortOrder order)
{
    if (onSortWanted)
        onSortWanted(column, order);
}

Result<QList<ContactLine>> ContactModel::read(int first, int count) const
{
    const auto begin = m_numbers->cbegin() + first;
    const auto end = begin + std::min<std::ptrdiff_t>(count, m_numbers->cend() - begin);
    return readContactLines(m_context, QList<qint64>(begin, end));
}

int ContactModel::rowOf(const QString &wanted) const
{
    const auto number = ContactRows::numberOf(m_context.store.reader(), ContactId(wanted));
    if (!number)
        return -1;
    const auto found = std::ranges::find(*m_numbers, *number);
    return found == m_numbers->end() ? -1 : int(found - m_numbers->begin());
}

QString ContactModel::key(const ContactLine &line) const
{
    return line.row.contact.id.toString();
}

QVariant ContactModel::cell(const ContactLine &line, int column, int role) const
{
    return role == Qt::AccessibleTextRole && column == NameColumn ? spoken(line) : text(line, column);
}

QString ContactModel::text(const ContactLine &line, int column) const
{
    if (!line.row.contact.id)
        return {};
    switch (column) {
    case NameColumn:
        return displayName(line.row.contact);
    case EmailColumn:
        return line.row.contact.email;
    case AccountColumn:
        return line.row.accountNames.join(QStringLiteral(", "));
    case RolesColumn:
        return line.roleLabels.join(QStringLiteral(", "));
    case StateColumn:
        return line.suppressionWords.isEmpty() ? tr("Yes") : line.suppressionWords;
    case LastEmailColumn:
        return line.row.lastEmailAt.isValid() ? m_formats.asOf(line.row.lastEmailAt, m_context.clock.now())
                                              : tr("Never");
    default:
        return {};
    }
}

QString ContactModel::spoken(const ContactLine &line) const
{
    QStringList words{text(line, NameColumn), line.row.contact.title, text(line, AccountColumn),
                      text(line, RolesColumn), line.suppressionWords};
    words.append(line.row.lastEmailAt.isValid() ? tr("last email %1").arg(text(line, LastEmailColumn))
                                                : tr("no email yet"));
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QVariant ContactModel::head(int column, int role) const
{
    // The newest email is what is looked for.
    if (role == Qt::InitialSortOrderRole)
        return column == LastEmailColumn ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return tr("Name");
    case EmailColumn:
        return tr("Email");
    case AccountColumn:
        return tr("Account");
    case RolesColumn:
        return tr("Role");
    case StateColumn:
        return tr("Can be emailed");
    case LastEmailColumn:
        return tr("Last email");
    default:
        return {};
    }
}

} // namespace waymark
