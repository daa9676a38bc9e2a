// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace waymark {

/// A file that gets its name only once it is whole (open(2), O_TMPFILE): whoever is killed before, or fails,
/// leaves nothing. Where the disk has no such files it grows under a name of its own. Only its owner can read
/// it (mode 0600).
class NewFile
{
public:
    /// It is to be `path`, in a folder that is there.
    explicit NewFile(const QString &path);
    ~NewFile();

    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    /// Fails with Full or Io; so do the others.
    Result<void> open();
    Result<void> write(const QByteArray &bytes);
    /// Brings it to the disk and gives it its name. Fails with Conflict where there is such a file by now.
    Result<void> commit();

private:
    bool giveName() const;
    bool rename() const;

    const QString m_path;
    QString m_growing; ///< Its name meanwhile; empty where it needs none.
    int m_descriptor = -1;
};

} // namespace waymark
