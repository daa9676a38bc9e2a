// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/Connection.h"

#include <QHash>
#include <QMutex>
#include <QString>

#include <memory>
#include <vector>

class QThread;

namespace waymark {

/// The read connections of a workspace, one a thread: each is closed by its own thread as that ends.
class ReaderPool : public std::enable_shared_from_this<ReaderPool>
{
public:
    ReaderPool(const QString &path, Connection::Access access);
    ~ReaderPool();

    /// The calling thread's connection; one that answers with the error where none can be opened.
    Connection &current();

private:
    void release(QThread *thread);

    const QString m_path;
    const Connection::Access m_access;
    QMutex m_mutex;
    QHash<QThread *, std::shared_ptr<Connection>> m_readers;
    /// Those that could not be opened stay alive for who still holds one.
    std::vector<std::unique_ptr<Connection>> m_broken;
};

} // namespace waymark
