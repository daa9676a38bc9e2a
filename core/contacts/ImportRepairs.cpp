// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportRepairs.h"

#include "core/contacts/ImportRow.h"
#include "core/csv/CsvRecord.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportRepairs)
};

Result<qint64> number(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < 0)
        return failure(ErrorKind::Invalid,
                       Words::tr("What was mended in the file is not understood: “%1” is no row or column.")
                           .arg(text.left(100)));
    return value;
}

/// The numbers in order, so that the same repairs make the same text.
QJsonArray toArray(const QSet<qint64> &rows)
{
    QList<qint64> sorted(rows.cbegin(), rows.cend());
    std::ranges::sort(sorted);
    QJsonArray array;
    for (const qint64 row : std::as_const(sorted))
        array.append(row);
    return array;
}

Result<QSet<qint64>> toSet(const QJsonValue &array)
{
    QSet<qint64> rows;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values) {
        const auto row = number(value.toVariant().toString());
        WAYMARK_TRY(row);
        rows.insert(*row);
    }
    return rows;
}

} // namespace

bool ImportRepairs::isEmpty() const
{
    return count() == 0;
}

qsizetype ImportRepairs::count() const
{
    qsizetype count = m_leftOut.size() + m_asRead.size() + m_policies.size();
    for (const auto &cells : m_cells)
        count += cells.size();
    for (const auto &values : m_values)
        count += values.size();
    return count;
}

void ImportRepairs::setCell(qint64 row, int column, const QString &text)
{
    m_cells[row].insert(column, text);
    m_leftOut.remove(row);
}

void ImportRepairs::setValue(int column, const QString &from, const QString &to)
{
    // What was mended into the old text before is meant, too.
    auto &values = m_values[column];
    for (QString &text : values) {
        if (text == from)
            text = to;
    }
    values.insert(from, to);
}

void ImportRepairs::leaveOut(qint64 row)
{
    m_leftOut.insert(row);
}

void ImportRepairs::takeAsRead(qint64 row)
{
    m_asRead.insert(row);
    m_leftOut.remove(row);
}

void ImportRepairs::setExisting(qint64 row, std::optional<ImportPolicies::Existing> existing)
{
    RowPolicy policy = policyOf(row);
    policy.existing = existing;
    setPolicy(row, policy);
}

void ImportRepairs::prefer(qint64 row)
{
    RowPolicy policy = policyOf(row);
    for (const RowPolicy &other : std::as_const(m_policies))
        policy.preference = std::max(policy.preference, other.preference + 1);
    policy.preference = std::max(policy.preference, 1);
    setPolicy(row, policy);
}

void ImportRepairs::setPolicy(qint64 row, const RowPolicy &policy)
{
    m_leftOut.remove(row);
    if (policy.isUsual())
        m_policies.remove(row);
    else
        m_policies.insert(row, policy);
}

void ImportRepairs::forget(qint64 row)
{
    m_policies.remove(row);
    m_cells.remove(row);
    m_leftOut.remove(row);
    m_asRead.remove(row);
}

QList<int> ImportRepairs::columnsOf(qint64 row) const
{
    return m_cells.value(row).keys();
}

void ImportRepairs::apply(CsvRecord *record, int columns) const
{
    if (m_cells.isEmpty() && m_values.isEmpty() && m_asRead.isEmpty())
        return;
    const qint64 row = record->position().row;
    if (m_asRead.contains(row))
        record->acceptAs(columns);
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (it.key() >= record->size())
            continue;
        const auto text = it->constFind(record->text(it.key()));
        if (text != it->cend())
            record->replace(it.key(), text->toUtf8());
    }
    const auto cells = m_cells.constFind(row);
    if (cells == m_cells.cend())
        return;
    for (auto it = cells->cbegin(); it != cells->cend(); ++it) {
        if (it.key() < columns)
            record->replace(it.key(), it->toUtf8());
    }
}

void ImportRepairs::apply(ImportRow *row) const
{
    if (isLeftOut(row->row))
        row->problems = {leftOutProblem(row->row, row->line)};
    if (!m_policies.isEmpty())
        row->policy = policyOf(row->row);
}

ImportProblem ImportRepairs::leftOutProblem(qint64 row, qint64 line)
{
    ImportProblem problem;
    problem.id = QStringLiteral("left-out");
    problem.row = row;
    problem.line = line;
    problem.sentence = Words::tr("You left this row out.");
    return problem;
}

QJsonObject ImportRepairs::toJson() const
{
    QJsonObject cells;
    for (auto row = m_cells.cbegin(); row != m_cells.cend(); ++row) {
        QJsonObject texts;
        for (auto it = row->cbegin(); it != row->cend(); ++it)
            texts.insert(QString::number(it.key()), it.value());
        cells.insert(QString::number(row.key()), texts);
    }
    QJsonObject values;
    for (auto column = m_values.cbegin(); column != m_values.cend(); ++column) {
        QJsonObject texts;
        for (auto it = column->cbegin(); it != column->cend(); ++it)
            texts.insert(it.key(), it.value());
        values.insert(QString::number(column.key()), texts);
    }
    QJsonObject policies;
    QMap<int, qint64> preferred;
    for (auto it = m_policies.cbegin(); it != m_policies.cend(); ++it) {
        if (it->existing)
            policies.insert(QString::number(it.key()), ImportPolicies::existingName(*it->existing));
        if (it->preference > 0)
            preferred.insert(it->preference, it.key());
    }
    QJsonArray inOrder;
    for (const qint64 row : std::as_const(preferred))
        inOrder.append(row);
    return {{QStringLiteral("cells"), cells},
            {QStringLiteral("values"), values},
            {QStringLiteral("leftOut"), toArray(m_leftOut)},
            {QStringLiteral("asRead"), toArray(m_asRead)},
            {QStringLiteral("policies"), policies},
            {QStringLiteral("preferred"), inOrder}};
}

Result<void> ImportRepairs::readPolicies(const QJsonObject &json)
{
    const QJsonObject policies = json.value(QStringLiteral("policies")).toObject();
    for (auto it = policies.begin(); it != policies.end(); ++it) {
        const auto row = number(it.key());
        WAYMARK_TRY(row);
        const auto existing = ImportPolicies::existingFromName(it->toString());
        if (!existing)
            return failure(ErrorKind::Invalid,
                           Words::tr("What was decided for row %1 is not understood: “%2”.")
                               .arg(it.key(), it->toString().left(100)));
        m_policies[*row].existing = existing;
    }
    const QJsonArray preferred = json.value(QStringLiteral("preferred")).toArray();
    for (const QJsonValue &value : preferred) {
        const auto row = number(value.toVariant().toString());
        WAYMARK_TRY(row);
        prefer(*row);
    }
    return {};
}

Result<ImportRepairs> ImportRepairs::fromJson(const QJsonObject &json)
{
    ImportRepairs repairs;
    const QJsonObject cells = json.value(QStringLiteral("cells")).toObject();
    for (auto row = cells.begin(); row != cells.end(); ++row) {
        const auto rowNumber = number(row.key());
        WAYMARK_TRY(rowNumber);
        const QJsonObject texts = row->toObject();
        for (auto it = texts.begin(); it != texts.end(); ++it) {
            const auto column = number(it.key());
            WAYMARK_TRY(column);
            repairs.m_cells[*rowNumber].insert(int(*column), it->toString());
        }
    }
    const QJsonObject values = json.value(QStringLiteral("values")).toObject();
    for (auto column = values.begin(); column != values.end(); ++column) {
        const auto columnNumber = number(column.key());
        WAYMARK_TRY(columnNumber);
        const QJsonObject texts = column->toObject();
        for (auto it = texts.begin(); it != texts.end(); ++it)
            repairs.m_values[int(*columnNumber)].insert(it.key(), it->toString());
    }
    const auto leftOut = toSet(json.value(QStringLiteral("leftOut")));
    WAYMARK_TRY(leftOut);
    const auto asRead = toSet(json.value(QStringLiteral("asRead")));
    WAYMARK_TRY(asRead);
    repairs.m_asRead = *asRead;
    WAYMARK_TRY(repairs.readPolicies(json));
    // A row that was preferred and then left out is left out.
    repairs.m_leftOut = *leftOut;
    return repairs;
}

} // namespace waymark
