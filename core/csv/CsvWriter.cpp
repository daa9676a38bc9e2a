// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvWriter.h"

#include "core/csv/FormulaGuard.h"

#include <QCoreApplication>
#include <QFileDevice>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CsvWriter)
};

constexpr qsizetype bufferSize = 65'536;

Error notWritten(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    const bool isFull = file && file->error() == QFileDevice::ResourceError;
    return {isFull ? ErrorKind::Full : ErrorKind::Io,
            isFull ? Words::tr("The disk is full, so the file is not whole. Make room and try again.")
                   : Words::tr("The file could not be written. Check the folder and try again."),
            device.errorString()};
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, const Style &style) : m_device(device), m_style(style)
{
    if (m_style.byteOrderMark)
        m_buffer.append("\xEF\xBB\xBF");
}

Result<void> CsvWriter::write(const QStringList &row)
{
    if (std::ranges::any_of(row, [](const QString &cell) { return cell.contains(QChar(u'\0')); }))
        return failure(ErrorKind::Invalid,
                       Words::tr("A text holds a zero byte, which no CSV file can. Remove it."));
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_buffer.append(m_style.delimiter);
        appendCell(row.at(i), row.size() == 1);
    }
    m_buffer.append("\r\n");
    return m_buffer.size() < bufferSize ? Result<void>() : finish();
}

Result<void> CsvWriter::finish()
{
    for (qsizetype written = 0; written < m_buffer.size();) {
        const qint64 length = m_device.write(m_buffer.constData() + written, m_buffer.size() - written);
        if (length <= 0)
            return failure(notWritten(m_device));
        written += qsizetype(length);
    }
    m_buffer.clear();
    // What a device still holds back may not fit either, of which closing it says nothing.
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    return !file || file->flush() ? Result<void>() : failure(notWritten(m_device));
}

void CsvWriter::appendCell(QString cell, bool isOnly)
{
    if (m_style.guardFormulas)
        cell = withFormulaGuard(cell);
    const QByteArray text = cell.toUtf8();
    // An empty line is no row, and "sep=" at the beginning no text, unless they are quoted.
    const bool isFirst = std::exchange(m_isAtStart, false);
    if (!(isOnly && text.isEmpty()) && !(isFirst && text.startsWith("sep=")) && !needsQuotes(text)) {
        m_buffer.append(text);
        return;
    }
    m_buffer.append('"');
    qsizetype from = 0;
    for (qsizetype quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
        m_buffer.append(text.constData() + from, quote + 1 - from).append('"');
        from = quote + 1;
    }
    m_buffer.append(text.constData() + from, text.size() - from).append('"');
}

/// Every usual delimiter counts: which one a spreadsheet takes depends on the country.
bool CsvWriter::needsQuotes(const QByteArray &text) const
{
    if (text.isEmpty())
        return false;
    const bool isPadded = text.front() == ' ' || text.back() == ' ';
    return isPadded || text.startsWith("\xEF\xBB\xBF") || std::ranges::any_of(text, [this](char c) {
               return c == '"' || c == '\r' || c == '\n' || c == ',' || c == ';' || c == '\t' || c == '|' ||
                      c == m_style.delimiter;
           });
}

} // namespace waymark
