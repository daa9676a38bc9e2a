// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportWork.h"

#include "core/base/Follow.h"
#include "core/contacts/RejectsFile.h"
#include "core/csv/CsvReader.h"
#include "ui/import/KindOfImport.h"

#include <QtConcurrentRun>

namespace waymark {

namespace {

constexpr qint64 rowsBetweenQuestions = 1'000;
constexpr size_t rowsInHand = 500;

Result<OpenedImport> openFile(const WorkContext &work, ImportKind kind, const QString &path,
                              const CsvChoices &choices, const Progress &progress)
{
    OpenedImport opened;
    const auto file = CsvFile::open(path, choices, {}, [&progress] { return !progress.isCancelled(); });
    WAYMARK_TRY(file);
    opened.file = *file;
    const auto samples = sampleValues(*file);
    WAYMARK_TRY(samples);
    opened.samples = *samples;
    const auto mapping = importsOf(kind, work)->proposedMapping(*file);
    WAYMARK_TRY(mapping);
    opened.mapping = *mapping;
    return opened;
}

Result<CountedImport> countFile(const WorkContext &work, ImportKind kind, const CsvFile &file,
                                const Progress &progress)
{
    CountedImport counted;
    const auto reader = file.rows();
    if (!reader)
        return failure(reader.error());
    CsvRecord record;
    for (qint64 seen = 0;; ++seen) {
        if (seen % rowsBetweenQuestions == 0 && progress.isCancelled())
            return failure(ErrorKind::Cancelled, {});
        const auto next = (*reader)->next(&record);
        WAYMARK_TRY(next);
        if (!*next)
            break;
        counted.rows += record.isEmpty() ? 0 : 1;
    }
    const auto earlier =
        importsOf(kind, work)->earlierImportOf(file, [&progress] { return !progress.isCancelled(); });
    WAYMARK_TRY(earlier);
    counted.earlier = *earlier;
    WAYMARK_TRY(file.expectUnchanged());
    return counted;
}

Result<qint64> writeProblems(const WorkContext &work, const ImportReview &review, const QString &path,
                             const Progress &progress)
{
    RejectsFile rejects(path, review.file());
    WAYMARK_TRY(rejects.open());
    const ImportReview::Rows rows = review.list(ImportReview::Filter::Problems);
    for (size_t begin = 0; begin < rows.size(); begin += rowsInHand) {
        if (progress.isCancelled())
            return failure(ErrorKind::Cancelled, {});
        const size_t end = std::min(begin + rowsInHand, rows.size());
        const auto some = review.read(
            work.store.reader(), {rows.begin() + std::ptrdiff_t(begin), rows.begin() + std::ptrdiff_t(end)});
        WAYMARK_TRY(some);
        for (const ReviewedRow &row : *some)
            WAYMARK_TRY(rejects.add(row.planned));
    }
    WAYMARK_TRY(rejects.finish());
    return rejects.rows();
}

} // namespace

ImportWork::ImportWork(const WorkContext &work, ImportKind kind, QObject *parent)
    : QObject(parent), m_work(work), m_kind(kind)
{
    m_quick.setMaxThreadCount(1);
    m_long.setMaxThreadCount(2);
}

ImportWork::~ImportWork()
{
    for (const Flag *flag : {&m_opening, &m_counting, &m_looking, &m_reviewing, &m_searching, &m_exporting}) {
        if (*flag)
            (*flag)->cancel();
    }
    m_quick.waitForDone();
    m_long.waitForDone();
}

ImportWork::Flag ImportWork::renew(Flag &flag)
{
    if (flag)
        flag->cancel();
    flag = std::make_shared<Progress>();
    return flag;
}

/// Answers on the screen's thread unless something newer was asked meanwhile.
template <class T, class Work, class Done>
void ImportWork::run(QThreadPool &threads, const Flag &flag, Work work, Done done)
{
    QFuture<Result<T>> future =
        QtConcurrent::run(&threads, [work = std::move(work), flag]() -> Result<T> { return work(*flag); });
    follow(std::move(future), this, [flag, done = std::move(done)](const Result<T> &result) {
        if (!flag->isCancelled())
            done(result);
    });
}

void ImportWork::open(const QString &path, const CsvChoices &choices)
{
    renew(m_counting)->cancel();
    renew(m_looking)->cancel();
    // Another file, or the same read otherwise: what a review of it would say holds no more.
    renew(m_reviewing)->cancel();
    run<OpenedImport>(
        m_quick, renew(m_opening),
        [work = m_work, kind = m_kind, path, choices](const Progress &progress) {
            return openFile(work, kind, path, choices, progress);
        },
        [this](const Result<OpenedImport> &result) {
            if (!result) {
                Q_EMIT refused(result.error());
                return;
            }
            Q_EMIT opened(*result);
            count(result->file);
        });
}

void ImportWork::count(const CsvFile &file)
{
    run<CountedImport>(
        m_long, renew(m_counting),
        [work = m_work, kind = m_kind, file](const Progress &progress) {
            return countFile(work, kind, file, progress);
        },
        [this](const Result<CountedImport> &result) {
            if (result)
                Q_EMIT counted(*result);
            else
                Q_EMIT notFound(result.error());
        });
}

void ImportWork::lookAt(const CsvFile &file, const ImportMapping &mapping)
{
    run<MappingFindings>(
        m_quick, renew(m_looking),
        [work = m_work, file, mapping](const Progress &progress) {
            return MappingFindings::of(work.store.reader(), file, mapping, work.clock.now().toUTC().date(),
                                       [&progress] { return !progress.isCancelled(); });
        },
        [this](const Result<MappingFindings> &result) {
            if (result)
                Q_EMIT found(*result);
            else
                Q_EMIT notFound(result.error());
        });
}

void ImportWork::review(const CsvFile &file, const ImportSettings &settings)
{
    const Flag flag = renew(m_reviewing);
    QFuture<Result<ReviewPointer>> future =
        QtConcurrent::run(&m_long, [work = m_work, kind = m_kind, file, settings, flag] {
            return ImportReview::run(work, *importsOf(kind, work), file, settings,
                                     [&](qint64 done, qint64 total) {
                                         flag->setShare(total > 0 ? double(done) / double(total) : 1.0);
                                         return !flag->isCancelled();
                                     });
        });
    follow(std::move(future), this, [this, flag](const Result<ReviewPointer> &result) {
        // One that was stopped by hand is told; one whose place a newer one took is not.
        if (flag != m_reviewing)
            return;
        if (result)
            Q_EMIT reviewed(*result);
        else
            Q_EMIT reviewFailed(result.error());
    });
}

void ImportWork::stopReview()
{
    if (m_reviewing)
        m_reviewing->cancel();
}

double ImportWork::reviewShare() const
{
    return m_reviewing ? m_reviewing->share() : -1.0;
}

void ImportWork::search(const ReviewPointer &review, ImportReview::Filter filter, const QString &text)
{
    run<ImportReview::Rows>(
        m_quick, renew(m_searching),
        [review, filter, text](const Progress &progress) -> Result<ImportReview::Rows> {
            const ImportReview::Rows all = review->list(filter);
            if (text.trimmed().isEmpty())
                return all;
            return review->search(all, text, [&progress] { return !progress.isCancelled(); });
        },
        [this](const Result<ImportReview::Rows> &result) {
            if (result)
                Q_EMIT searched(*result);
            else
                Q_EMIT reviewFailed(result.error());
        });
}

void ImportWork::exportProblems(const ReviewPointer &review, const QString &path)
{
    run<qint64>(
        m_long, renew(m_exporting),
        [work = m_work, review, path](const Progress &progress) {
            return writeProblems(work, *review, path, progress);
        },
        [this, path](const Result<qint64> &result) {
            if (result)
                Q_EMIT exported(path, *result);
            else
                Q_EMIT exportFailed(result.error());
        });
}

} // namespace waymark
