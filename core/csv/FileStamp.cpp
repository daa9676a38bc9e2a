// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/FileStamp.h"

#include <QDateTime>
#include <QFile>

#include <sys/stat.h>

namespace waymark {

namespace {

constexpr qint64 nanoseconds = 1'000'000'000;
constexpr qint64 longestStep = 3 * nanoseconds;

} // namespace

std::optional<FileStamp> FileStamp::of(const QString &path)
{
    struct stat said
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &said) != 0)
        return std::nullopt;
    FileStamp stamp;
    stamp.device = said.st_dev;
    stamp.inode = said.st_ino;
    stamp.size = said.st_size;
    stamp.writtenAt = said.st_mtim.tv_sec * nanoseconds + said.st_mtim.tv_nsec;
    stamp.changedAt = said.st_ctim.tv_sec * nanoseconds + said.st_ctim.tv_nsec;
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    stamp.isSettled = now - stamp.changedAt > longestStep;
    return stamp;
}

bool FileStamp::isOf(const QString &path) const
{
    const auto now = of(path);
    return now && now->device == device && now->inode == inode && now->size == size &&
           now->writtenAt == writtenAt;
}

bool FileStamp::holds(const QString &path) const
{
    const auto now = of(path);
    return isSettled && now && isOf(path) && now->changedAt == changedAt;
}

} // namespace waymark
