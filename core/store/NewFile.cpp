// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/NewFile.h"

#include "core/store/WorkspaceFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
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
    const QByteArray from = m_growing.isEmpty()
                                ? QByteArray("/proc/self/fd/") + QByteArray::number(m_descriptor)
                                : QFile::encodeName(m_growing);
    if (::linkat(AT_FDCWD, from.constData(), AT_FDCWD, QFile::encodeName(m_path).constData(),
                 m_growing.isEmpty() ? AT_SYMLINK_FOLLOW : 0) != 0) {
        if (errno == EEXIST)
            return failure(ErrorKind::Conflict,
                           Words::tr("The file %1 is there already. Choose another name.").arg(m_path));
        return failure(WorkspaceFile::lastError(m_path));
    }
    return WorkspaceFile::syncFolderOf(m_path);
}

} // namespace waymark
