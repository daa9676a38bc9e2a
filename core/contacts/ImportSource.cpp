// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportSource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportSource)
};

constexpr qint64 bytesAtOnce = 1'048'576;

} // namespace

Result<QString> ImportSource::hashOf(const QString &path, const GoOn &goOn)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool isRead = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    QByteArray bytes(bytesAtOnce, Qt::Uninitialized);
    // As much as there is now: a file that grows all the time has no end.
    for (qint64 left = file.size(); isRead && left > 0;) {
        const qint64 read = file.read(bytes.data(), std::min(bytesAtOnce, left));
        isRead = read >= 0;
        if (read <= 0)
            break;
        left -= read;
        hash.addData(QByteArrayView(bytes.constData(), read));
        if (goOn && !goOn())
            return failure(ErrorKind::Cancelled, Words::tr("The import was stopped. Nothing was changed."));
    }
    if (!isRead)
        return failure(QFile::exists(path) ? ErrorKind::Io : ErrorKind::NotFound,
                       Words::tr("“%1” cannot be read any more. Choose the file again.").arg(path),
                       file.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

QJsonObject ImportSource::formatOf(const CsvFile &file)
{
    return {{QStringLiteral("encoding"), file.format().encoding.name},
            {QStringLiteral("delimiter"), QString(QLatin1Char(file.format().delimiter))},
            {QStringLiteral("header"), file.hasHeader()}};
}

Result<CsvFile> ImportSource::openAgain(const QString &path, qint64 size, const QJsonObject &format)
{
    if (!QFileInfo::exists(path))
        return failure(
            ErrorKind::NotFound,
            Words::tr(
                "The file %1 is not there any more, so its import cannot be finished. Put it back, or drop "
                "the import.")
                .arg(path));
    if (QFileInfo(path).size() != size)
        return failure(isAnother(path));
    CsvChoices choices;
    choices.encoding = TextEncoding::named(format.value(QStringLiteral("encoding")).toString());
    const QString delimiter = format.value(QStringLiteral("delimiter")).toString();
    if (delimiter.size() == 1)
        choices.delimiter = delimiter.front().toLatin1();
    if (format.contains(QStringLiteral("header")))
        choices.hasHeader = format.value(QStringLiteral("header")).toBool();
    return CsvFile::open(path, choices);
}

Error ImportSource::isAnother(const QString &path)
{
    return {ErrorKind::Conflict,
            Words::tr(
                "The file %1 is not the one that the import was begun with: it was changed. Import it anew, "
                "and drop the import that was begun.")
                .arg(path),
            {}};
}

} // namespace waymark
