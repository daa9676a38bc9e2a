// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"
#include "tests/bench/Report.h"
#include "tests/bench/Samples.h"
#include "tests/bench/Sections.h"

#include <QTemporaryFile>

#include <cstring>

namespace waymark::bench {

namespace {

constexpr int rows = 300'000;
constexpr int rounds = 5;

QByteArray table(const char *cell)
{
    QByteArray bytes("First Name,Last Name,Email,Title,Role,Account,Phone,City,Country,Notes\r\n");
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes.append("Maria,Example").append(number).append(",maria.").append(number);
        bytes.append("@customer.example,Platform Engineer,GitLab Admin,ACC-").append(number);
        bytes.append(",030 1234567,Springfield,Utopia,").append(cell).append("\r\n");
    }
    return bytes;
}

/// Goes over the bytes as fast as a look for line ends can.
void countLines(const QByteArray &bytes)
{
    volatile qint64 lines = 0;
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    while ((at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at))))) {
        lines = lines + 1;
        ++at;
    }
}

void measureTable(Report &report, const QString &what, const QByteArray &bytes, const QString &encoding)
{
    QTemporaryFile disk;
    if (!disk.open() || disk.write(bytes) != bytes.size() || !disk.flush()) {
        report.note(QStringLiteral("The file cannot be written, so this was not measured."));
        return;
    }
    CsvChoices choices;
    choices.encoding = TextEncoding::named(encoding);
    const auto file = CsvFile::open(disk.fileName(), choices);
    const Pair times = measureInTurn(
        rounds,
        [&file] {
            const auto reader = file->rows();
            CsvRecord record;
            while (*(*reader)->next(&record)) {
            }
        },
        [&bytes] { countLines(bytes); });
    report.ratio(what, times.ours.median(), QStringLiteral("counting line ends"), times.reference.median());
    report.rate(QStringLiteral("  rows"), rows * 1'000'000.0 / times.ours.median());
    report.rate(QStringLiteral("  megabytes"), double(bytes.size()) / times.ours.median());
}

} // namespace

void measureCsv(Report &report)
{
    report.section(QStringLiteral("CSV files of %1 rows and ten columns, read row by row").arg(rows));
    measureTable(report, QStringLiteral("plain ASCII"), table("called twice in spring"),
                 QStringLiteral("UTF-8"));
    measureTable(report, QStringLiteral("quoted cells"), table("\"called, \"\"twice\"\", in spring\""),
                 QStringLiteral("UTF-8"));
    measureTable(report, QStringLiteral("UTF-8 with letters"), table("rappelée à l’été"),
                 QStringLiteral("UTF-8"));
    measureTable(report, QStringLiteral("windows-1252"),
                 table("rappel\xE9"
                       "e \xE0 l'\xE9t\xE9"),
                 QStringLiteral("windows-1252"));
}

} // namespace waymark::bench
