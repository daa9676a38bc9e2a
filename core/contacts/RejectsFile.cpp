// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/RejectsFile.h"

#include "core/contacts/RejectsColumns.h"
#include "core/csv/CsvFile.h"
#include "core/csv/FormulaGuard.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RejectsFile)
};

bool isOwnColumn(const QString &name)
{
    return name == rejectsColumns::row || name == rejectsColumns::problem || name == rejectsColumns::mended;
}

QString reasonOf(const PlannedRow &row)
{
    QStringList sentences;
    for (const ImportProblem &problem : row.problems) {
        const bool isReason = problem.severity == ImportProblem::Severity::Error ||
                              problem.id.startsWith(QLatin1String("account-"));
        if (isReason && !sentences.contains(problem.sentence))
            sentences.append(problem.sentence);
    }
    return sentences.join(u' ');
}

} // namespace

RejectsFile::RejectsFile(const QString &path, const CsvFile &imported)
    : m_file(path), m_writer(m_file, {}), m_imported(imported.path()), m_columns(imported.columns())
{
}

Result<void> RejectsFile::open()
{
    if (QFileInfo(m_file.fileName()) == QFileInfo(m_imported))
        return failure(
            ErrorKind::Invalid,
            Words::tr("“%1” is the list that is imported. Choose another file for the rows that are "
                      "left out.")
                .arg(m_file.fileName()));
    if (!m_file.open(QIODevice::WriteOnly))
        return failure(
            ErrorKind::Io,
            Words::tr("“%1” cannot be written. Choose another place for the rows that are left out.")
                .arg(m_file.fileName()),
            m_file.errorString());
    QStringList header{rejectsColumns::row, rejectsColumns::problem, rejectsColumns::mended};
    std::ranges::remove_copy_if(m_columns, std::back_inserter(header), isOwnColumn);
    return m_writer.write(header);
}

Result<void> RejectsFile::add(const PlannedRow &row)
{
    const bool isLeftOut = row.verdict == ImportVerdict::Invalid ||
                           row.verdict == ImportVerdict::UnknownAccount || row.onlyOptsOut;
    if (!isLeftOut)
        return {};
    ++m_rows;
    QStringList cells{QString::number(row.row), reasonOf(row),
                      row.isHalfRead ? QStringLiteral("no") : QString()};
    // The guard of an earlier export comes off, as in an import, or there would be two of them.
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (!isOwnColumn(m_columns.value(i)))
            cells.append(withoutFormulaGuard(row.cells.at(i)).remove(QChar(u'\0')));
    }
    return m_writer.write(cells);
}

Result<void> RejectsFile::finish()
{
    if (m_rows == 0) {
        m_file.cancelWriting();
        return {};
    }
    WAYMARK_TRY(m_writer.finish());
    if (!m_file.commit())
        return failure(
            ErrorKind::Io,
            Words::tr("“%1” could not be written. Check the folder and the disk.").arg(m_file.fileName()),
            m_file.errorString());
    return {};
}

} // namespace waymark
