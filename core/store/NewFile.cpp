// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/NewFile.h"

#include "core/store/WorkspaceFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::NewFile)
};

constexpr mode_t ownersAlone = 0600;

} // namespace

NewFile::NewFile(const QString &path) : m_path(path) {}

NewFile::~NewFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_growing.isEmpty())
        QFile::remove(m_growing);
}

Result<void> NewFile::open()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    m_descriptor = ::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, ownersAlone);
    if (m_descriptor < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
        m_growing = m_path + QStringLiteral(".part");
        QFile::remove(m_growing);
        m_descriptor = ::open(QFile::encodeName(m_growing).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC,
                              ownersAlone);
    }
    if (m_descriptor < 0)
        return failure(WorkspaceFile::lastError(m_growing.isEmpty() ? folder : m_growing));
    return {};
}

Result<void> NewFile::write(const QByteArray &bytes)
{
    const char *next = bytes.constData();
    for (qsizetype left = bytes.size(); left > 0;) {
        const ssize_t written = ::write(m_descriptor, next, static_cast<std::size_t>(left));
        if (written < 0 && errno != EINTR)
            return failure(WorkspaceFile::lastError(m_path));
        if (written > 0) {
            next += written;
            left -= written;
        }
    }
    return {};
}

Result<void> NewFile::commit()
{
    if (::fsync(m_descriptor) != 0)
        return failure(WorkspaceFile::lastError(m_path));
    if (!(m_growing.isEmpty() ? giveName() : rename())) {
        if (errno == EEXIST)
            return failure(ErrorKind::Conflict,
                           Words::tr("The file %1 is there already. Choose another name.").arg(m_path));
        return failure(WorkspaceFile::lastError(m_path));
    }
    m_growing.clear();
    return WorkspaceFile::syncFolderOf(m_path);
}

/// Like rename(), with errno where it fails.
bool NewFile::giveName() const
{
    const QByteArray from = QByteArray("/proc/self/fd/") + QByteArray::number(m_descriptor);
    return ::linkat(AT_FDCWD, from.constData(), AT_FDCWD, QFile::encodeName(m_path).constData(),
                    AT_SYMLINK_FOLLOW) == 0;
}

/// Disks without nameless files, as sticks are, mostly have no hard links, either.
bool NewFile::rename() const
{
    const QByteArray from = QFile::encodeName(m_growing);
    const QByteArray to = QFile::encodeName(m_path);
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (QFileInfo::exists(m_path)) {
        errno = EEXIST;
        return false;
    }
    return std::rename(from.constData(), to.constData()) == 0;
}

} // namespace waymark
