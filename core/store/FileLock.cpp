// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/FileLock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::FileLock)
};

QString describeErrno(const QString &path)
{
    return path + QStringLiteral(": ") + qt_error_string(errno);
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(ErrorKind::Io,
                       Words::tr("Waymark may not write to the folder %1. Check its permissions.")
                           .arg(QFileInfo(path).absolutePath()),
                       describeErrno(path));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        const QString detail = describeErrno(path);
        ::close(descriptor);
        if (taken)
            return failure(ErrorKind::Busy,
                           Words::tr("This workspace is open in another Waymark. Use that window, or "
                                     "close it and try again."),
                           detail);
        return failure(ErrorKind::Io,
                       Words::tr("The workspace cannot be locked where it is. Move it to a disk of this "
                                 "computer."),
                       detail);
    }
    return std::unique_ptr<FileLock>(new FileLock(descriptor));
}

FileLock::~FileLock()
{
    ::close(m_descriptor);
}

} // namespace waymark
