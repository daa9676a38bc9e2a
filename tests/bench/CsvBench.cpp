// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/CsvBench.h"

#include "core/csv/CsvFile.h"
#include "core/csv/CsvReader.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTextStream>

#include <algorithm>
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

template <class Work>
double best(Work work)
{
    double seconds = 1e9;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        seconds = std::min(seconds, double(timer.nsecsElapsed()) / 1e9);
    }
    return seconds;
}

double countLines(const QByteArray &bytes)
{
    volatile qint64 lines = 0;
    return best([&] {
        const char *at = bytes.constData();
        const char *const end = at + bytes.size();
        while ((at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at))))) {
            lines = lines + 1;
            ++at;
        }
    });
}

void measure(QTextStream &out, const char *what, const QByteArray &bytes, const QString &encoding)
{
    QTemporaryFile disk;
    if (!disk.open() || disk.write(bytes) != bytes.size() || !disk.flush())
        return;
    CsvChoices choices;
    choices.encoding = TextEncoding::named(encoding);
    const double opened = best([&] { (void)CsvFile::open(disk.fileName(), choices); });
    const auto file = CsvFile::open(disk.fileName(), choices);
    qint64 count = 0;
    const double read = best([&] {
        const auto reader = file->rows();
        CsvRecord record;
        for (count = 0; *(*reader)->next(&record);)
            ++count;
    });
    const double lines = countLines(bytes);
    const double megabytes = double(bytes.size()) / 1e6;
    out << "CSV, " << qSetFieldWidth(41) << Qt::left << QString::fromLatin1(what) << qSetFieldWidth(0)
        << QString::number(megabytes / read, 'f', 0) << " MB/s, "
        << QString::number(double(count) / read / 1e6, 'f', 2) << " M rows/s, "
        << QString::number(read / lines, 'f', 1) << " x counting line ends ("
        << QString::number(megabytes / lines, 'f', 0) << " MB/s); looked at in "
        << QString::number(opened * 1000, 'f', 0) << " ms\n";
}

} // namespace

void measureCsv(QTextStream &out)
{
    measure(out, "plain ASCII", table("called twice in spring"), QStringLiteral("UTF-8"));
    measure(out, "quoted cells", table("\"called, \"\"twice\"\", in spring\""), QStringLiteral("UTF-8"));
    measure(out, "UTF-8 with letters", table("rappelée à l’été"), QStringLiteral("UTF-8"));
    measure(out, "windows-1252",
            table("rappel\xE9"
                  "e \xE0 l'\xE9t\xE9"),
            QStringLiteral("windows-1252"));
}

} // namespace waymark::bench
