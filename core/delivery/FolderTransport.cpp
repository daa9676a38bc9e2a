// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/FolderTransport.h"

#include <QDate>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <fcntl.h>
#include <unistd.h>

namespace waymark {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The value of a header field of the message's first part, unfolded; empty without one.
QByteArray headerField(const QByteArray &message, const QByteArray &name)
{
    QByteArray value;
    bool inField = false;
    for (const QByteArray &line : message.left(message.indexOf("\r\n\r\n")).split('\n')) {
        if (inField && (line.startsWith(' ') || line.startsWith('\t')))
            value += line;
        else if (inField)
            break;
        else if (line.left(name.size() + 1).compare(QByteArray(name + ':'), Qt::CaseInsensitive) == 0) {
            inField = true;
            value = line.mid(name.size() + 1);
        }
    }
    return value.simplified();
}

QByteArray messageIdOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 headersEndBefore = 64 * 1024;
    return headerField(file.read(headersEndBefore), "Message-ID");
}

QString cleaned(const QString &text)
{
    QString clean;
    for (const char32_t c : text.toUcs4()) {
        const bool reserved =
            c < 0x80 && QLatin1String("/\\:*?\"<>|").contains(QLatin1Char(static_cast<char>(c)));
        if (reserved)
            clean += u'_';
        else if (QChar::isPrint(c) || QChar::isSpace(c))
            clean += QChar::fromUcs4(c);
    }
    return clean.simplified();
}

/// At most `bytes` bytes of UTF-8, never half a character.
QString shortened(const QString &text, qsizetype bytes)
{
    QString result;
    qsizetype used = 0;
    for (const char32_t c : text.toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        used += character.toUtf8().size();
        if (used > bytes)
            break;
        result += character;
    }
    return result.trimmed();
}

/// Makes a rename in `folder` survive a power cut; what the file system cannot do it does not have to.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<void> FolderTransport::makeReady(const QString &folder)
{
    if (folder.isEmpty())
        return failure(ErrorKind::Invalid, tr("No folder is chosen for the emails. Choose one in Settings."));
    const bool existed = QFileInfo(folder).isDir();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io,
                       tr("The folder %1 cannot be made. Choose another one in Settings.").arg(folder));
    if (!existed)
        QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
    QTemporaryFile probe(folder + QStringLiteral("/.waymark-XXXXXX"));
    if (!probe.open())
        return failure(
            ErrorKind::Io,
            tr("Nothing can be written to the folder %1. Choose another one in Settings.").arg(folder),
            probe.errorString());
    return {};
}

QString FolderTransport::fileName(const OutgoingMessage &message)
{
    QDate day =
        QDateTime::fromString(QString::fromLatin1(headerField(message.bytes, "Date")), Qt::RFC2822Date)
            .date();
    const QString date = day.isValid() ? day.toString(Qt::ISODate) + u' ' : QString();
    const QString subject = shortened(cleaned(message.subject), 90);
    const QString to = shortened(cleaned(message.to), 90);
    return date + (subject.isEmpty() ? tr("No subject") : subject) + QStringLiteral(" – ") + to;
}

TransportOutcome FolderTransport::send(const OutgoingMessage &message, const DataSent &dataSent)
{
    using Kind = TransportOutcome::Kind;
    using Obstacle = TransportOutcome::Obstacle;
    if (m_stopped.load())
        return {Kind::NotReached, Obstacle::Stopped, tr("Sending was stopped before the message left."), {}};
    if (Result<void> ready = makeReady(m_folder); !ready)
        return {Kind::NotReached, Obstacle::Setup, ready.error().sentence, ready.error().detail};
    const QString path = pathFor(message);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) ||
        file.write(message.bytes) != message.bytes.size() || !file.flush())
        return notReached(file.errorString());
    if (Result<void> recorded = dataSent(); !recorded)
        return {Kind::NotReached, Obstacle::Recording, recorded.error().sentence, recorded.error().detail};
    if (!file.commit())
        return notReached(file.errorString());
    syncFolder(m_folder);
    return {Kind::Accepted, Obstacle::None,
            tr("Written to the folder %1. Nobody was mailed.").arg(QDir::toNativeSeparators(m_folder)), path};
}

QString FolderTransport::pathFor(const OutgoingMessage &message) const
{
    const QString base = m_folder + u'/' + fileName(message);
    const QByteArray messageId = headerField(message.bytes, "Message-ID");
    for (int number = 1;; ++number) {
        const QString path =
            base + (number == 1 ? QString() : QStringLiteral(" (%1)").arg(number)) + QStringLiteral(".eml");
        if (!QFileInfo::exists(path) || (!messageId.isEmpty() && messageIdOf(path) == messageId))
            return path;
    }
}

TransportOutcome FolderTransport::notReached(const QString &reason) const
{
    return {TransportOutcome::Kind::NotReached, TransportOutcome::Obstacle::Setup,
            tr("The email cannot be written to the folder %1. Make room there, or choose another one in "
               "Settings.")
                .arg(m_folder),
            reason};
}

} // namespace waymark
