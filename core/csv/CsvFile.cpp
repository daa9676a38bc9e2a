// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvFile.h"

#include "core/csv/ColumnNames.h"
#include "core/csv/CsvReader.h"
#include "core/csv/DecodedText.h"
#include "core/csv/FileKind.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CsvFile)
};

constexpr qsizetype sampleSize = 65'536;

Result<std::unique_ptr<QIODevice>> openFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure(ErrorKind::Unsupported,
                       Words::tr("“%1” is a folder. Choose a CSV file inside it.").arg(path));
    if (!info.exists())
        return failure(ErrorKind::NotFound,
                       Words::tr("There is no file “%1”. It may have been moved or renamed; choose it again.")
                           .arg(path));
    if (!info.isFile())
        return failure(
            ErrorKind::Unsupported,
            Words::tr("“%1” is no ordinary file. Save the list as a file, and choose that.").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        const bool isDenied = file->error() == QFile::PermissionsError || !info.isReadable();
        return failure(
            isDenied ? ErrorKind::Denied : ErrorKind::Io,
            isDenied ? Words::tr("You may not read “%1”. Ask its owner for the right to, or copy it to a "
                                 "folder of your own.")
                           .arg(path)
                     : Words::tr("“%1” cannot be opened. Check the disk or the network folder.").arg(path),
            file->errorString());
    }
    return std::unique_ptr<QIODevice>(std::move(file));
}

Error noRows(const QString &path)
{
    return {
        ErrorKind::Unsupported,
        Words::tr("“%1” is empty. Export the list again, and look whether there are rows in it.").arg(path),
        {}};
}

bool isUsable(char delimiter)
{
    const auto code = static_cast<unsigned char>(delimiter);
    return code != 0 && code < 0x80 && delimiter != '"' && delimiter != '\r' && delimiter != '\n';
}

} // namespace

Result<CsvFile> CsvFile::open(const QString &path, const CsvChoices &choices, const CsvLimits &limits,
                              const std::function<bool()> &goOn)
{
    if (choices.delimiter && !isUsable(*choices.delimiter))
        return failure(ErrorKind::Invalid,
                       Words::tr("A delimiter is one character, such as a comma, a semicolon or "
                                 "a tab. Choose another."));
    CsvFile file;
    file.m_path = path;
    file.m_limits = limits;
    WAYMARK_TRY(file.settle(choices, goOn));
    return file;
}

Result<void> CsvFile::settle(const CsvChoices &choices, const std::function<bool()> &goOn)
{
    const auto stamp = FileStamp::of(m_path);
    const auto device = openFile(m_path);
    if (!device)
        return failure(device.error());
    m_stamp = stamp.value_or(FileStamp());
    m_size = (*device)->size();
    const QByteArray head = (*device)->peek(sampleSize);
    if (head.isEmpty())
        return failure(noRows(m_path));
    if (const QString what = whyNotCsv(head); !what.isEmpty())
        return failure(ErrorKind::Unsupported, what);
    auto guess = EncodingGuess::of(**device, goOn);
    WAYMARK_TRY(guess);
    m_encodingGuess = std::move(*guess);
    m_format.encoding = choices.encoding.value_or(m_encodingGuess.encoding);
    if (m_encodingGuess.zeroByteAt >= 0 && m_format.encoding.unitLength() == 1)
        return failure(
            ErrorKind::Unsupported,
            Words::tr("This is no text: it has zero bytes. Export the list as CSV where it comes from, and "
                      "choose that file."),
            QStringLiteral("zero byte at %1").arg(m_encodingGuess.zeroByteAt));
    WAYMARK_TRY(settleDelimiter(choices));
    WAYMARK_TRY(settleHeader(choices));
    if (m_stamp.isOf(m_path))
        return {};
    return failure(
        ErrorKind::Conflict,
        Words::tr("“%1” is being written to. Wait until it is whole, and choose it again.").arg(m_path));
}

Result<void> CsvFile::expectUnchanged() const
{
    if (m_stamp.isOf(m_path))
        return {};
    const QString name = QFileInfo(m_path).fileName();
    if (!QFileInfo::exists(m_path))
        return failure(
            ErrorKind::NotFound,
            Words::tr("“%1” is not there any more: it was moved, renamed or removed. Put it back and "
                      "read it again, or choose another file.")
                .arg(name));
    return failure(ErrorKind::Conflict,
                   Words::tr("“%1” was changed since it was opened. Read it again.").arg(name));
}

Result<void> CsvFile::settleDelimiter(const CsvChoices &choices)
{
    auto device = openFile(m_path);
    if (!device)
        return failure(device.error());
    auto decoder = TextDecoder::create(m_format.encoding);
    if (!decoder)
        return failure(decoder.error());
    const QByteArray &mark = m_format.encoding.byteOrder;
    const bool isMarked = !mark.isEmpty() && (*device)->peek(mark.size()) == mark;
    const qint64 begin = isMarked ? mark.size() : 0;
    if (!(*device)->seek(begin))
        return failure(noRows(m_path));
    DecodedText text(std::move(*device), std::move(*decoder), begin, sampleSize);
    WAYMARK_TRY(text.read());
    m_delimiterGuess = DelimiterGuess::of(text.view(), text.isAtEnd());
    m_format.delimiter = choices.delimiter.value_or(m_delimiterGuess.delimiter);
    // Excel's line is no row of the table, whoever chose the delimiter.
    m_start = {text.fileOffset(m_delimiterGuess.length), 1, m_delimiterGuess.isStated ? 2 : 1};
    return {};
}

Result<void> CsvFile::settleHeader(const CsvChoices &choices)
{
    const auto reader = rowsFrom(m_start);
    if (!reader)
        return failure(reader.error());
    CsvRecord first;
    const auto found = (*reader)->next(&first);
    WAYMARK_TRY(found);
    if (!*found)
        return failure(noRows(m_path));
    m_format.columns = first.size();
    const QStringList texts = first.texts();
    m_hasHeader = choices.hasHeader.value_or(looksLikeHeader(texts));
    m_columns = m_hasHeader ? columnNames(texts) : numberedColumns(first.size());
    m_firstRow = m_hasHeader ? (*reader)->bookmark() : m_start;
    if (m_hasHeader)
        m_headerProblem = first.problem();
    return {};
}

Result<std::unique_ptr<CsvReader>> CsvFile::rows() const
{
    return rowsFrom(m_firstRow);
}

Result<std::unique_ptr<CsvReader>> CsvFile::rowsFrom(const CsvBookmark &bookmark, qsizetype chunk) const
{
    auto device = openFile(m_path);
    if (!device)
        return failure(std::move(device.error()));
    return CsvReader::openAt(std::move(*device), m_format, bookmark, m_limits, chunk);
}

} // namespace waymark
