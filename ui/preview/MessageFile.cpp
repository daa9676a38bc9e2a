// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/MessageFile.h"

#include <QRegularExpression>
#include <QSaveFile>

namespace waymark {

QString MessageFile::nameFor(const QString &subject, const QString &suffix)
{
    static const QRegularExpression unsafe(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    QString name = subject.left(80);
    name.replace(unsafe, QStringLiteral(" "));
    name = name.simplified();
    return (name.isEmpty() ? QStringLiteral("email") : name) + QLatin1Char('.') + suffix;
}

Result<void> MessageFile::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorKind::Io, tr("The email cannot be saved as %1. Choose another folder.").arg(path),
                   file.errorString());
}

} // namespace waymark
