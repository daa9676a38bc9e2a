// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/SaidRows.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SaidRows)
};

void put(QDataStream &stream, const ImportProblem &problem)
{
    stream << quint8(problem.severity) << problem.id << problem.row << problem.line << qint32(problem.column)
           << problem.columnName << problem.value << problem.sentence << problem.unknown;
}

ImportProblem takeProblem(QDataStream &stream)
{
    ImportProblem problem;
    quint8 severity = 0;
    qint32 column = 0;
    stream >> severity >> problem.id >> problem.row >> problem.line >> column >> problem.columnName >>
        problem.value >> problem.sentence >> problem.unknown;
    problem.severity = ImportProblem::Severity(severity);
    problem.column = column;
    return problem;
}

QByteArray bytesOf(const PlannedRow &row)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << row.row << row.line << quint8(row.verdict) << row.name << row.byteOffset << row.onlyOptsOut
           << row.isHalfRead << qint32(row.changes.size()) << qint32(row.problems.size());
    for (const FieldChange &change : row.changes)
        stream << change.field << change.from << change.to;
    for (const ImportProblem &problem : row.problems)
        put(stream, problem);
    return bytes;
}

/// None where they are not what bytesOf() made.
std::optional<PlannedRow> rowOf(const QByteArray &bytes)
{
    PlannedRow row;
    QDataStream stream(bytes);
    quint8 verdict = 0;
    qint32 changes = 0;
    qint32 problems = 0;
    stream >> row.row >> row.line >> verdict >> row.name >> row.byteOffset >> row.onlyOptsOut >>
        row.isHalfRead >> changes >> problems;
    row.verdict = ImportVerdict(verdict);
    for (qint32 i = 0; i < changes && stream.status() == QDataStream::Ok; ++i) {
        FieldChange change;
        stream >> change.field >> change.from >> change.to;
        row.changes.append(change);
    }
    for (qint32 i = 0; i < problems && stream.status() == QDataStream::Ok; ++i)
        row.problems.append(takeProblem(stream));
    return stream.status() == QDataStream::Ok ? std::optional(row) : std::nullopt;
}

Result<void> noRoom(const QTemporaryFile &file)
{
    return failure(ErrorKind::Full,
                   Words::tr("The review of so many rows needs room in the temporary folder, which takes no "
                             "more. Free some space there, then start the dry run again."),
                   file.errorString());
}

} // namespace

Result<void> SaidRows::add(const PlannedRow &row)
{
    if (m_first.size() >= inMemory)
        return write(row);
    PlannedRow kept = row;
    kept.cells.clear();
    m_first.insert(quint32(row.row), kept);
    return {};
}

Result<void> SaidRows::write(const PlannedRow &row)
{
    if (!m_file)
        m_file = std::make_unique<QTemporaryFile>();
    if (!m_file->isOpen() && !m_file->open())
        return noRoom(*m_file);
    const QByteArray bytes = bytesOf(row);
    if (m_file->write(bytes) != bytes.size())
        return noRoom(*m_file);
    m_places.push_back({quint32(row.row), quint32(bytes.size()), m_written});
    m_written += bytes.size();
    return {};
}

Result<void> SaidRows::finish()
{
    std::ranges::sort(m_places, {}, &Place::row);
    m_places.shrink_to_fit();
    return !m_file || m_file->flush() ? Result<void>() : noRoom(*m_file);
}

const SaidRows::Place *SaidRows::placeOf(qint64 row) const
{
    const auto place = std::ranges::lower_bound(m_places, row, {}, &Place::row);
    return place != m_places.end() && place->row == row ? &*place : nullptr;
}

bool SaidRows::contains(qint64 row) const
{
    return m_first.contains(quint32(row)) || placeOf(row);
}

Result<std::optional<PlannedRow>> SaidRows::find(qint64 row) const
{
    const auto first = m_first.constFind(quint32(row));
    if (first != m_first.cend())
        return std::optional(*first);
    const Place *place = placeOf(row);
    if (!place)
        return std::optional<PlannedRow>();
    const QMutexLocker lock(&m_mutex);
    const QByteArray bytes = m_file->seek(place->offset) ? m_file->read(place->length) : QByteArray();
    auto said = rowOf(bytes);
    if (!said)
        return failure(
            ErrorKind::Io,
            Words::tr("What the dry run found cannot be read again from the temporary folder. Start "
                      "the dry run again."),
            m_file->errorString());
    return said;
}

} // namespace waymark
