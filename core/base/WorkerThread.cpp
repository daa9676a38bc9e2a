// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/WorkerThread.h"

#include <QThread>

namespace waymark {

WorkerThread::WorkerThread(const QString &name) : m_name(name) {}

WorkerThread::~WorkerThread()
{
    stop();
}

void WorkerThread::start(QObject *worker)
{
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(m_name);
    worker->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, worker, &QObject::deleteLater);
    m_thread->start();
}

void WorkerThread::stop()
{
    if (!m_thread)
        return;
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
}

} // namespace waymark
