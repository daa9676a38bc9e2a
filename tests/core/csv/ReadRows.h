// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/csv/CsvReader.h"

#include <QBuffer>
#include <QList>
#include <QStringList>

namespace waymark::test {

/// A row as it was read, with nothing that goes away.
struct ReadRow
{
    QStringList cells;
    CsvPosition at;
    std::optional<CsvProblem> problem;

    bool operator==(const ReadRow &) const = default;
};

/// Everything a reader gives.
struct ReadRows
{
    QList<ReadRow> rows;
    qint64 emptyLines = 0;
    qint64 bytesRead = 0;
    std::optional<Error> error;

    bool operator==(const ReadRows &) const = default;

    QList<QStringList> cells() const
    {
        QList<QStringList> all;
        for (const ReadRow &row : rows)
            all.append(row.cells);
        return all;
    }
};

inline ReadRows readRows(CsvReader &reader)
{
    ReadRows result;
    CsvRecord record;
    for (;;) {
        const auto next = reader.next(&record);
        if (!next)
            result.error = next.error();
        if (!next || !*next)
            break;
        result.rows.append({record.texts(), record.position(), record.problem()});
    }
    result.emptyLines = reader.emptyLines();
    result.bytesRead = reader.bytesRead();
    return result;
}

inline ReadRows readRows(const QByteArray &bytes, const CsvFormat &format = {}, const CsvLimits &limits = {},
                         qsizetype chunk = CsvReader::usualChunk)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    auto reader = CsvReader::openAt(std::move(device), format, {}, limits, chunk);
    if (!reader)
        return {{}, 0, 0, reader.error()};
    return readRows(**reader);
}

} // namespace waymark::test
