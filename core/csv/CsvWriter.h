// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QStringList>

class QIODevice;

namespace waymark {

/// Writes rows as CSV in UTF-8 (RFC 4180), so that CsvReader gives the same texts back. Holds one row and a
/// buffer of 64 KiB.
class CsvWriter
{
public:
    struct Style
    {
        char delimiter = ',';
        /// Excel takes UTF-8 for something else without it.
        bool byteOrderMark = true;
        /// FormulaGuard.h. What comes back has to be read withoutFormulaGuard().
        bool guardFormulas = true;
    };

    /// `device` is open and outlives the writer.
    CsvWriter(QIODevice &device, const Style &style);

    /// Fails with Full or Io, and with Invalid for a text with a zero byte, which no reader takes.
    Result<void> write(const QStringList &row);
    /// Hands over what is still in the buffer. To be called once, at the end.
    Result<void> finish();

private:
    void appendCell(QString cell, bool isOnly);
    bool needsQuotes(const QByteArray &text) const;

    QIODevice &m_device;
    const Style m_style;
    QByteArray m_buffer;
    bool m_isAtStart = true;
};

} // namespace waymark
