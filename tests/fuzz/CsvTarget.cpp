// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvReader.h"
#include "core/csv/CsvWriter.h"
#include "core/csv/DelimiterGuess.h"
#include "core/csv/FileKind.h"
#include "core/csv/FormulaGuard.h"

#include <QBuffer>

// What has to hold for every file, whatever is in it. The first byte chooses the encoding, the second the
// size of the pieces in which the rest is read.

namespace {

using namespace waymark;

struct Row
{
    QStringList cells;
    CsvPosition at;
    std::optional<CsvProblem> problem;

    bool operator==(const Row &) const = default;
};

// Small ones, so that few bytes reach them.
constexpr CsvLimits limits{200, 600, 20, 500};

void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

QList<Row> rowsOf(const QByteArray &bytes, const CsvFormat &format, qsizetype chunk)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    const auto reader = CsvReader::openAt(std::move(device), format, {}, limits, chunk);
    require(reader.has_value(), "every encoding of the list can be read");
    QList<Row> rows;
    CsvRecord record;
    // Empty lines are counted among a file's rows, so the number of rows read does not tell why it ended.
    bool hasTooManyRows = false;
    for (;;) {
        const auto next = (*reader)->next(&record);
        require(next || next.error().kind == ErrorKind::Unsupported, "only too many rows end the reading");
        hasTooManyRows = !next;
        if (!next || !*next)
            break;
        rows.append({record.texts(), record.position(), record.problem()});
        require(record.position().byteOffset >= 0 && record.position().byteOffset <= bytes.size(),
                "a row lies in the file");
        require(record.size() <= limits.columns, "no row has more columns than the limit");
    }
    require(hasTooManyRows || (*reader)->bytesRead() == bytes.size(), "every byte is read");
    return rows;
}

/// Rows without a problem are the same after they were written and read again.
void writeAndRead(const QList<Row> &rows, char delimiter)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, {delimiter, false, true});
    QList<QStringList> written;
    for (const Row &row : rows) {
        if (!row.problem && writer.write(row.cells))
            written.append(row.cells);
    }
    require(writer.finish().has_value(), "memory takes what is written");
    // Guards and quotation marks take room, so that a cell at the limit may be above it afterwards.
    const QList<Row> again = rowsOf(buffer.data(), {TextEncoding::utf8(), delimiter}, 4096);
    if (std::ranges::any_of(again, [](const Row &row) { return row.problem.has_value(); }))
        return;
    require(again.size() == written.size(), "as many rows come back as were written");
    for (qsizetype i = 0; i < again.size(); ++i) {
        QStringList cells = again.at(i).cells;
        for (QString &cell : cells)
            cell = withoutFormulaGuard(cell);
        require(cells == written.at(i), "each row comes back as it was");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size < 2)
        return 0;
    const auto &encodings = TextEncoding::all();
    // Every second input in UTF-8, which is what most files are.
    const TextEncoding &encoding =
        data[0] & 1 ? encodings.first() : encodings.at(data[0] / 2 % encodings.size());
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 2, qsizetype(size) - 2);
    (void)whyNotCsv(bytes);
    const DelimiterGuess guess = DelimiterGuess::of(bytes, true);
    const CsvFormat format{encoding, guess.isStated ? ',' : guess.delimiter};
    const QList<Row> whole = rowsOf(bytes, format, 8192);
    if (rowsOf(bytes, format, 1 + data[1]) != whole)
        qFatal("where the file is cut makes a difference in %s", qPrintable(encoding.name));
    if (encoding.isUtf8())
        writeAndRead(whole, format.delimiter);
    return 0;
}
