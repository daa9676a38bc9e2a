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
    qsizetype count = m_leftOut.size() + m_asRead.size();
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

void ImportRepairs::forget(qint64 row)
{
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
    return {{QStringLiteral("cells"), cells},
            {QStringLiteral("values"), values},
            {QStringLiteral("leftOut"), toArray(m_leftOut)},
            {QStringLiteral("asRead"), toArray(m_asRead)}};
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
    repairs.m_leftOut = *leftOut;
    repairs.m_asRead = *asRead;
    return repairs;
}

} // namespace waymark
