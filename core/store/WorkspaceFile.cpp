// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/WorkspaceFile.h"

#include "core/base/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::WorkspaceFile)
};

/// With the zero at its end.
const QByteArray sqliteMagic("SQLite format 3", 16);

constexpr int copiedAtOnce = 1 << 20;

Error failedAt(const QString &path)
{
    return WorkspaceFile::lastError(path);
}

/// A file descriptor that is closed in the end.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    const int m_number;
};

bool writeAll(int descriptor, const char *bytes, ssize_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, bytes, static_cast<std::size_t>(size));
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0) {
            bytes += written;
            size -= written;
        }
    }
    return true;
}

Result<void> copyBytes(const QString &from, const QString &to)
{
    const Descriptor source(from, O_RDONLY);
    if (!source.isOpen())
        return failure(failedAt(from));
    const Descriptor target(to, O_WRONLY | O_CREAT | O_TRUNC);
    if (!target.isOpen())
        return failure(failedAt(to));
    const auto buffer = std::make_unique<std::array<char, copiedAtOnce>>();
    for (;;) {
        const ssize_t got = ::read(source.number(), buffer->data(), buffer->size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(failedAt(from));
        if (got == 0)
            break;
        if (!writeAll(target.number(), buffer->data(), got))
            return failure(failedAt(to));
    }
    if (::fsync(target.number()) != 0)
        return failure(failedAt(to));
    return {};
}

/// Whether another process that is alive has given a file its partName().
bool isBeingMade(const QString &name)
{
    static const QRegularExpression maker(QStringLiteral(R"(\.(\d+)\.part(?:-\w+)?$)"));
    const qint64 process = maker.match(name).captured(1).toLongLong();
    return process > 0 && process != QCoreApplication::applicationPid() &&
           (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

} // namespace

QString WorkspaceFile::inProfile(const QString &profile)
{
    return QDir(profile).filePath(QStringLiteral("workspace.waymark"));
}

QString WorkspaceFile::partName(const QString &target)
{
    return QStringLiteral("%1.%2.part").arg(target).arg(QCoreApplication::applicationPid());
}

void WorkspaceFile::removeParts(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfoList parts = file.dir().entryInfoList(
        {file.fileName() + QLatin1String(".*.part"), file.fileName() + QLatin1String(".*.part-*")},
        QDir::Files);
    for (const QFileInfo &part : parts) {
        if (!isBeingMade(part.fileName()) && !QFile::remove(part.filePath()))
            qCWarning(logStore).noquote() << "cannot remove" << part.filePath();
    }
}

Error WorkspaceFile::lastError(const QString &path)
{
    const int reason = errno;
    const QString detail = path + QStringLiteral(": ") + qt_error_string(reason);
    // A limit on the size of a file, as some disks have one, is the same to a person.
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
        return {ErrorKind::Full, Words::tr("The disk is full. Free some space and try again."), detail};
    if (reason == ENOENT)
        return {ErrorKind::NotFound, Words::tr("There is no file %1.").arg(path), detail};
    return {
        ErrorKind::Io,
        Words::tr("The file %1 could not be read or written. Check its permissions and its disk.").arg(path),
        detail};
}

Result<void> WorkspaceFile::syncFolderOf(const QString &path)
{
    // The names of a folder's files reach the disk only with the folder.
    const QString folder = QFileInfo(path).absolutePath();
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    if (!descriptor.isOpen() || ::fsync(descriptor.number()) != 0)
        return failure(failedAt(folder));
    return {};
}

Result<void> WorkspaceFile::sync(const QString &path)
{
    const Descriptor descriptor(path, O_RDONLY);
    if (!descriptor.isOpen() || ::fsync(descriptor.number()) != 0)
        return failure(failedAt(path));
    return {};
}

bool WorkspaceFile::beginsAsDatabase(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(sqliteMagic.size()) == sqliteMagic;
}

Result<void> WorkspaceFile::copy(const QString &from, const QString &to)
{
    // An older file could be open to others.
    QFile::remove(to);
    const Result<void> copied = copyBytes(from, to);
    if (!copied)
        QFile::remove(to);
    return copied;
}

Result<void> WorkspaceFile::rename(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure(failedAt(to));
    return syncFolderOf(to);
}

Result<void> WorkspaceFile::exchange(const QString &one, const QString &other)
{
    if (::renameat2(AT_FDCWD, QFile::encodeName(one).constData(), AT_FDCWD,
                    QFile::encodeName(other).constData(), RENAME_EXCHANGE) != 0) {
        if (errno == EINVAL || errno == ENOSYS)
            return failure(
                ErrorKind::Unsupported,
                Words::tr("This disk cannot put one file in the place of another safely, so nothing "
                          "was changed. Move the workspace's folder to a disk of this computer."),
                one);
        return failure(failedAt(one));
    }
    return syncFolderOf(one);
}

} // namespace waymark
