// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/SuppressionModel.h"

#include "core/store/UserRepository.h"
#include "core/store/suppressions/SuppressionNumbers.h"
#include "core/work/SuppressionLabels.h"

#include <algorithm>

namespace waymark {

SuppressionModel::SuppressionModel(const WorkContext &context, QObject *parent)
    : WindowedModel(parent), m_context(context), m_numbers(std::make_shared<std::vector<qint64>>())
{
}

void SuppressionModel::setSuppressions(const SuppressionsFound &found, bool lifted)
{
    const bool otherHeads = lifted != m_lifted;
    if (*found.numbers == *m_numbers && !otherHeads)
        reread();
    else
        reset(int(found.numbers->size()), {}, [&] {
            m_numbers = found.numbers;
            m_lifted = lifted;
            m_names.clear();
        });
    if (otherHeads)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void SuppressionModel::clear()
{
    reset(0, {}, [this] { m_numbers = std::make_shared<std::vector<qint64>>(); });
}

void SuppressionModel::sort(int column, Qt::SortOrder order)
{
    if (onSortWanted)
        onSortWanted(column, order);
}

Result<QList<SuppressedAddress>> SuppressionModel::read(int first, int count) const
{
    const auto begin = m_numbers->cbegin() + first;
    const auto end = begin + std::min<std::ptrdiff_t>(count, m_numbers->cend() - begin);
    return SuppressionNumbers::read(m_context.store.reader(), QList<qint64>(begin, end));
}

int SuppressionModel::rowOf(const QString &wanted) const
{
    const auto number = SuppressionNumbers::numberOf(m_context.store.reader(), SuppressionId(wanted));
    if (!number)
        return -1;
    const auto found = std::ranges::find(*m_numbers, *number);
    return found == m_numbers->end() ? -1 : int(found - m_numbers->begin());
}

QVariant SuppressionModel::cell(const SuppressedAddress &row, int column, int role) const
{
    if (role != Qt::AccessibleTextRole || column != AddressColumn)
        return text(row, column);
    QStringList words;
    for (int each = 0; each < ColumnCount; ++each)
        words.append(text(row, each));
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QString SuppressionModel::personName(const UserId &id) const
{
    if (id.isEmpty())
        return {};
    auto known = m_names.constFind(id);
    if (known == m_names.cend()) {
        const auto user = UserRepository::find(m_context.store.reader(), id);
        known = m_names.insert(id, user ? user->name : QString());
    }
    return *known;
}

QString SuppressionModel::text(const SuppressedAddress &row, int column) const
{
    if (!row.id)
        return {};
    const QDateTime when = m_lifted ? row.liftedAt : row.at;
    switch (column) {
    case AddressColumn:
        return row.address;
    case ReasonColumn:
        return suppressionLabel(row.reason);
    case SourceColumn:
        return m_lifted ? row.liftReason : row.source;
    case DateColumn:
        return when.isValid() ? m_formats.asOf(when, m_context.clock.now()) : tr("Not known");
    case ByColumn:
        return personName(m_lifted ? row.liftedBy : row.addedBy);
    default:
        return {};
    }
}

QVariant SuppressionModel::head(int column, int role) const
{
    if (role == Qt::InitialSortOrderRole)
        return column == DateColumn ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case AddressColumn:
        return tr("Address");
    case ReasonColumn:
        return tr("Reason");
    case SourceColumn:
        return m_lifted ? tr("Why it was lifted") : tr("Source");
    case DateColumn:
        return m_lifted ? tr("Lifted") : tr("Since");
    case ByColumn:
        return m_lifted ? tr("Lifted by") : tr("Recorded by");
    default:
        return {};
    }
}

} // namespace waymark
