// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ReaderPool.h"

#include <QThread>

namespace waymark {

ReaderPool::ReaderPool(const QString &path, Connection::Access access) : m_path(path), m_access(access) {}

ReaderPool::~ReaderPool() = default;

Connection &ReaderPool::current()
{
    QThread *const thread = QThread::currentThread();
    const QMutexLocker lock(&m_mutex);
    if (const auto known = m_readers.constFind(thread); known != m_readers.constEnd())
        return **known;

    auto opened = Connection::open(m_path, m_access);
    if (!opened) {
        m_broken.push_back(Connection::broken(opened.error()));
        return *m_broken.back();
    }
    std::shared_ptr<Connection> reader = std::move(*opened);
    m_readers.insert(thread, reader);
    // In the ending thread itself, and without keeping the pool alive.
    QObject::connect(
        thread, &QThread::finished, thread,
        [pool = weak_from_this(), thread] {
            if (const auto alive = pool.lock())
                alive->release(thread);
        },
        Qt::DirectConnection);
    return *reader;
}

void ReaderPool::release(QThread *thread)
{
    std::shared_ptr<Connection> reader;
    const QMutexLocker lock(&m_mutex);
    reader = m_readers.take(thread);
}

} // namespace waymark
