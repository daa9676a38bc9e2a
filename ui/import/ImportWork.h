// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Progress.h"
#include "core/contacts/ImportReview.h"
#include "core/contacts/MappingFindings.h"
#include "core/csv/CsvFile.h"
#include "core/store/ContactImport.h"
#include "core/work/WorkContext.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace waymark {

/// What is known of a file as soon as it was opened.
struct OpenedImport
{
    CsvFile file;
    QList<QStringList> samples; ///< Up to three values a column.
    ImportMapping mapping;      ///< As proposed.
};

/// What is known of it once all of it was read.
struct CountedImport
{
    qint64 rows = 0;
    std::optional<ContactImport> earlier; ///< The import of the very same bytes that stands.
};

using ReviewPointer = std::shared_ptr<const ImportReview>;

/// All of the import dialog's work that takes time, beside the screen's thread. A newer question of a kind
/// takes the place of an older one, which is not answered any more.
class ImportWork : public QObject
{
    Q_OBJECT
public:
    ImportWork(const WorkContext &work, ImportKind kind, QObject *parent);

    ImportKind kind() const { return m_kind; }

    /// Stops what still runs, and waits for that.
    ~ImportWork() override;

    /// Answered by opened() or refused(), and then, when all of it was read, by counted() or notFound().
    void open(const QString &path, const CsvChoices &choices);
    /// Answered by found() or notFound().
    void lookAt(const CsvFile &file, const ImportMapping &mapping);
    /// Answered by reviewed() or reviewFailed().
    void review(const CsvFile &file, const ImportSettings &settings);
    /// Stops the review that runs; reviewFailed() says Cancelled.
    void stopReview();
    /// Answered by searched().
    void search(const ReviewPointer &review, ImportReview::Filter filter, const QString &text);
    /// Writes the rows that are left out into a file; answered by exported() or exportFailed().
    void exportProblems(const ReviewPointer &review, const QString &path);

    /// How far the review is, from 0 to 1; below 0 before it says.
    double reviewShare() const;

Q_SIGNALS:
    void opened(const waymark::OpenedImport &opened);
    void refused(const waymark::Error &error);
    void counted(const waymark::CountedImport &counted);
    void found(const waymark::MappingFindings &findings);
    void notFound(const waymark::Error &error);
    void reviewed(const waymark::ReviewPointer &review);
    void reviewFailed(const waymark::Error &error);
    void searched(const std::vector<quint32> &rows);
    void exported(const QString &path, qint64 rows);
    void exportFailed(const waymark::Error &error);

private:
    using Flag = std::shared_ptr<Progress>;

    /// Stops what `flag` stands for, and begins anew.
    static Flag renew(Flag &flag);
    void count(const CsvFile &file);
    template <class T, class Work, class Done>
    void run(QThreadPool &threads, const Flag &flag, Work work, Done done);

    WorkContext m_work;
    ImportKind m_kind;
    Flag m_opening;
    Flag m_counting;
    Flag m_looking;
    Flag m_reviewing;
    Flag m_searching;
    Flag m_exporting;
    QThreadPool m_quick; ///< For what a person waits for.
    QThreadPool m_long;  ///< For what goes through the whole file.
};

} // namespace waymark
