// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/MessageFile.h"

#include "ui/widgets/Banner.h"

#include <QFileDialog>
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
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    return failure(ErrorKind::Io, tr("The email cannot be saved as %1. Choose another folder.").arg(path),
                   file.errorString());
}

void MessageFile::writeAndTell(const QString &path, const QByteArray &bytes, Banner &banner)
{
    const Result<void> written = write(path, bytes);
    if (written)
        banner.show(Tone::Success, Icon::CircleCheck, tr("Saved as %1").arg(path));
    else
        banner.show(Tone::Danger, Icon::CircleX, written.error().sentence);
}

MessageFile::Kind MessageFile::message()
{
    return {tr("Save as .eml"), tr("Emails (*.eml)"), QStringLiteral("eml")};
}

void MessageFile::askForPath(const QString &subject, const Kind &kind, QWidget *window,
                             std::function<void(const QString &path)> chosen)
{
    auto *dialog = new QFileDialog(window, kind.title, {}, kind.filter);
    dialog->setObjectName(QStringLiteral("previewFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kind.suffix);
    dialog->selectFile(nameFor(subject, kind.suffix));
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->open();
}

} // namespace waymark
