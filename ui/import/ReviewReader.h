// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportReview.h"
#include "core/contacts/ReviewedRow.h"
#include "core/work/WorkContext.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace waymark {

/// Reads rows of a review beside the screen's thread, what was wanted last first: who scrolls fast has left
/// the rows before it.
class ReviewReader : public QObject
{
    Q_OBJECT
public:
    using ReviewPointer = std::shared_ptr<const ImportReview>;

    explicit ReviewReader(const WorkContext &work, QObject *parent = nullptr);
    /// Waits for the rows that are being read.
    ~ReviewReader() override;

    /// The rows with these numbers, of which `first` is the place in the list, if they are there within a
    /// part of a frame; else they follow by read(), unless so many others are wanted that nobody looks at
    /// these any more.
    std::optional<Result<QList<ReviewedRow>>> want(const ReviewPointer &review, int first,
                                                   const ImportReview::Rows &rows);
    /// What was wanted is not told any more.
    void forget();
    bool isReading() const { return m_running || !m_wanted.isEmpty(); }

Q_SIGNALS:
    void read(int first, const waymark::Result<QList<waymark::ReviewedRow>> &rows);

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    void next();
    void end(const JobPointer &job);

    WorkContext m_work;
    QThreadPool m_thread;
    JobPointer m_running;
    QList<JobPointer> m_wanted; ///< The newest last.
};

} // namespace waymark
