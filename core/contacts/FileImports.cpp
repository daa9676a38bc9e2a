// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/FileImports.h"

#include "core/contacts/ImportEntry.h"
#include "core/contacts/SavedMappings.h"
#include "core/csv/CsvFile.h"
#include "core/store/ContactImportRepository.h"

namespace waymark {

Result<ImportMapping> FileImports::proposedMapping(const CsvFile &file) const
{
    const auto last = SavedMappings::lastFor(m_context.store.reader(), m_kind, file.columns());
    WAYMARK_TRY(last);
    if (*last)
        return **last;
    const auto samples = sampleValues(file);
    WAYMARK_TRY(samples);
    return ImportMapping::proposed(m_kind, file.columns(), *samples);
}

Result<QList<ContactImport>> FileImports::history() const
{
    return ContactImportRepository::list(m_context.store.reader(), m_kind);
}

Result<std::optional<ContactImport>> FileImports::earlierImportOf(const CsvFile &file) const
{
    const auto hash = ImportEntry::hashOf(file.path());
    WAYMARK_TRY(hash);
    return ContactImportRepository::ofFile(m_context.store.reader(), m_kind, *hash);
}

} // namespace waymark
