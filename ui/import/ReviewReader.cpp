// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ReviewReader.h"

#include "core/base/Follow.h"
#include "core/store/Store.h"

#include <QSemaphore>
#include <QtConcurrentRun>

#include <algorithm>

namespace waymark {

namespace {

/// Less than half a frame: the few rows of most files are there by then, and nothing flickers.
constexpr int patience = 6; // ms

/// More than a screen shows, with the row that is chosen elsewhere.
constexpr qsizetype remembered = 4;

} // namespace

struct ReviewReader::Job
{
    ReviewPointer review;
    int first = 0;
    ImportReview::Rows rows;
    QSemaphore isDone; ///< What it guards: the result.
    Result<QList<ReviewedRow>> result = QList<ReviewedRow>();
    bool isTold = false; ///< Or forgotten. Asked and set on the screen's thread alone.
};

ReviewReader::ReviewReader(const WorkContext &work, QObject *parent) : QObject(parent), m_work(work)
{
    m_thread.setMaxThreadCount(1);
}

ReviewReader::~ReviewReader()
{
    m_thread.waitForDone();
}

std::optional<Result<QList<ReviewedRow>>> ReviewReader::want(const ReviewPointer &review, int first,
                                                             const ImportReview::Rows &rows)
{
    const auto isSame = [first](const JobPointer &job) { return job->first == first; };
    if (m_running && !m_running->isTold && isSame(m_running))
        return std::nullopt;
    const auto wanted = std::ranges::find_if(m_wanted, isSame);
    if (wanted != m_wanted.end()) {
        m_wanted.move(wanted - m_wanted.begin(), m_wanted.size() - 1);
        return std::nullopt;
    }
    const auto job = std::make_shared<Job>();
    job->review = review;
    job->first = first;
    job->rows = rows;
    m_wanted.append(job);
    if (m_wanted.size() > remembered)
        m_wanted.removeFirst();
    const bool isFree = !m_running;
    next();
    if (!isFree || !job->isDone.tryAcquire(1, patience))
        return std::nullopt;
    job->isTold = true;
    m_running.reset();
    return job->result;
}

void ReviewReader::forget()
{
    m_wanted.clear();
    if (m_running)
        m_running->isTold = true;
}

void ReviewReader::next()
{
    if (m_running || m_wanted.isEmpty())
        return;
    m_running = m_wanted.takeLast();
    follow(QtConcurrent::run(&m_thread,
                             [job = m_running, work = m_work]() -> Result<void> {
                                 job->result = job->review->read(work.store.reader(), job->rows);
                                 job->isDone.release();
                                 return {};
                             }),
           this, [this, job = m_running](const Result<void> &) { end(job); });
}

void ReviewReader::end(const JobPointer &job)
{
    if (m_running == job)
        m_running.reset();
    if (!job->isTold) {
        job->isTold = true;
        Q_EMIT read(job->first, job->result);
    }
    next();
}

} // namespace waymark
