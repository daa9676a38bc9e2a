// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/MappedColumns.h"

#include "core/domain/AccountField.h"

#include <algorithm>

namespace waymark {

namespace {

/// Whether the column is, by its name, a field of accounts that nobody fills by hand.
bool isAutomatic(const QString &column)
{
    const auto known = importTargetByName(ImportKind::Accounts, column);
    const auto field = known ? accountFieldFromId(importTargetInfo(*known).id) : std::nullopt;
    return field && accountFieldInfo(*field).source == FieldSource::Automatic;
}

} // namespace

void MappedColumns::show(const OpenedImport &opened, bool isOther)
{
    const bool sameColumns = !isOther && opened.file.columns() == m_opened.file.columns();
    m_opened = opened;
    m_findings = {};
    if (sameColumns)
        return;
    const AccountId account = isOther ? AccountId() : m_mapping.account;
    take(opened.mapping);
    m_mapping.account = account;
}

void MappedColumns::take(const ImportMapping &mapping)
{
    m_mapping = mapping;
    m_byHand = QList<bool>(m_mapping.targets.size(), false);
}

int MappedColumns::mapped() const
{
    return int(
        std::ranges::count_if(m_mapping.targets, [](const auto &target) { return target.has_value(); }));
}

int MappedColumns::firstOpen() const
{
    for (int i = 0; i < count(); ++i) {
        if (!m_mapping.targets.at(i) &&
            whyNotImported(m_mapping.kind, m_opened.file.columns().at(i)).isEmpty())
            return i;
    }
    return 0;
}

QList<MappingRow> MappedColumns::rows() const
{
    const auto proposed =
        ImportMapping::proposed(m_mapping.kind, m_opened.file.columns(), m_opened.samples).targets;
    QList<MappingRow> rows;
    for (int i = 0; i < m_opened.file.columns().size(); ++i)
        rows.append(row(i, proposed));
    return rows;
}

MappingRow MappedColumns::row(int column, const QList<std::optional<ImportTarget>> &proposed) const
{
    MappingRow row;
    row.column = column;
    row.name = m_opened.file.columns().at(column);
    row.samples = m_opened.samples.value(column);
    row.target = m_mapping.targets.value(column);
    row.finding = m_findings.columns.value(column);
    row.rowsLookedAt = m_findings.rows;
    row.meanings = int(m_mapping.meanings.value(column).size());
    row.kind = m_mapping.kind;
    if (m_byHand.value(column))
        row.reason = MappingRow::Reason::ByHand;
    else if (row.target && importTargetByName(m_mapping.kind, row.name) == row.target)
        row.reason = MappingRow::Reason::ByName;
    else if (row.target && proposed.value(column) == row.target)
        row.reason = MappingRow::Reason::ByValues;
    else
        row.reason = MappingRow::Reason::AsLastTime;
    if (!row.target)
        row.whyNot = whyNotImported(m_mapping.kind, row.name);
    row.isLocked = !row.whyNot.isEmpty() && isAutomatic(row.name);
    return row;
}

void MappedColumns::setTarget(int column, std::optional<ImportTarget> target)
{
    // One column fills a field: the other one gives way.
    const int other = target && !mayFillSeveral(*target) ? m_mapping.columnOf(*target) : -1;
    if (other >= 0 && other != column) {
        m_mapping.targets[other] = std::nullopt;
        m_mapping.meanings.remove(other);
        m_byHand[other] = true;
    }
    // What its texts meant, they meant for the field before.
    if (m_mapping.targets.at(column) != target) {
        m_mapping.meanings.remove(column);
        if (column < m_findings.columns.size())
            m_findings.columns[column] = {};
    }
    m_mapping.targets[column] = target;
    m_byHand[column] = true;
}

void MappedColumns::setMeanings(int column, const QMap<QString, QString> &meanings)
{
    if (meanings.isEmpty())
        m_mapping.meanings.remove(column);
    else
        m_mapping.meanings.insert(column, meanings);
}

void MappedColumns::setReading(const ImportMapping &mapping)
{
    m_mapping.dateOrder = mapping.dateOrder;
    m_mapping.roleSeparator = mapping.roleSeparator;
    m_mapping.currency = mapping.currency;
}

} // namespace waymark
