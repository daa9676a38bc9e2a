// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/RowFetcher.h"

#include "core/contacts/ImportRepairs.h"
#include "core/csv/CsvFile.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RowFetcher)
};

/// Reading on over this much costs less than opening anew.
constexpr qint64 nearBytes = 65'536;
/// What is read at once: some rows, not a large piece of the file.
constexpr qsizetype chunk = 8'192;

} // namespace

Result<void> RowFetcher::goTo(const CsvBookmark &place)
{
    const qint64 gap = m_reader ? place.byteOffset - m_reader->bookmark().byteOffset : -1;
    if (gap >= 0 && gap <= nearBytes)
        return {};
    auto reader = m_file.rowsFrom(place, chunk);
    if (!reader)
        return failure(std::move(reader.error()));
    m_reader = std::move(*reader);
    return {};
}

Result<const CsvRecord *> RowFetcher::at(const CsvBookmark &place)
{
    WAYMARK_TRY(goTo(place));
    for (;;) {
        const auto next = m_reader->next(&m_record);
        WAYMARK_TRY(next);
        if (!*next || m_record.position().byteOffset > place.byteOffset)
            return failure(
                ErrorKind::Conflict,
                Words::tr("The file is another one than was looked through. Go back and review it again."));
        if (m_record.position().byteOffset == place.byteOffset)
            break;
    }
    m_repairs.apply(&m_record, int(m_file.columns().size()));
    return &m_record;
}

} // namespace waymark
