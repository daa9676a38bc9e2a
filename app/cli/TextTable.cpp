// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/TextTable.h"

#include "app/cli/Printable.h"

#include <QLocale>

namespace waymark {

QByteArray TextTable::toText() const
{
    QList<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i >= widths.size())
                widths.append(0);
            widths[i] = std::max(widths.at(i), row.at(i).size());
        }
    }
    QByteArray text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i).leftJustified(int(widths.at(i) + 2));
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += printable(line).toUtf8() + '\n';
    }
    return text;
}

QString counted(qint64 number)
{
    return QLocale().toString(number);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

} // namespace waymark
