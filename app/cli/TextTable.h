// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// Rows of words in columns, as a terminal shows them.
class TextTable
{
public:
    void addRow(const QStringList &cells) { m_rows.append(cells); }
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// UTF-8; columns two spaces apart, no space at the end of a line.
    QByteArray toText() const;

private:
    QList<QStringList> m_rows;
};

/// A number as the person's language writes it.
QString counted(qint64 number);
/// Bytes as a person reads them: "1.4 MiB".
QString sizeText(qint64 bytes);

} // namespace waymark
