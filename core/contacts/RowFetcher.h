// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/csv/CsvReader.h"
#include "core/csv/CsvRecord.h"

#include <memory>

namespace waymark {

class CsvFile;
class ImportRepairs;

/// Reads single rows of a file whose places are known, best in the file's order: what is near is read on, for
/// what is far the file is opened anew.
class RowFetcher
{
public:
    RowFetcher(const CsvFile &file, const ImportRepairs &repairs) : m_file(file), m_repairs(repairs) {}

    /// The row that begins there, with its repairs. Valid until the next call. Fails as reading does, and
    /// with Conflict when no such row begins there.
    Result<const CsvRecord *> at(const CsvBookmark &place);

private:
    Result<void> goTo(const CsvBookmark &place);

    const CsvFile &m_file;
    const ImportRepairs &m_repairs;
    std::unique_ptr<CsvReader> m_reader;
    CsvRecord m_record;
};

} // namespace waymark
