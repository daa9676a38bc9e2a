// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/FileImports.h"

#include "core/contacts/ImportSource.h"
#include "core/contacts/RecordedImport.h"
#include "core/contacts/SavedMappings.h"
#include "core/csv/CsvFile.h"
#include "core/store/ContactImportRepository.h"
#include "core/store/UnfinishedImportRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/MayImport.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::FileImports)
};

/// Where nobody is named it is a tool that acts, not a person.
Result<void> expectAllowed(const WorkContext &context)
{
    return context.me.isEmpty() ? Result<void>() : mayImport(context);
}

template <class T>
QFuture<Result<T>> refused(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<T>(failure(error)));
}

} // namespace

Result<ImportMapping> FileImports::proposedMapping(const CsvFile &file) const
{
    // Files without a header all have the same names.
    if (file.hasHeader()) {
        const auto last = SavedMappings::lastFor(m_context.store.reader(), m_kind, file.columns());
        WAYMARK_TRY(last);
        if (*last)
            return **last;
    }
    const auto samples = sampleValues(file);
    WAYMARK_TRY(samples);
    return ImportMapping::proposed(m_kind, file.columns(), *samples);
}

QFuture<Result<ImportOutcome>> FileImports::apply(const CsvFile &file, const ImportSettings &settings,
                                                  const ImportRowsTaken &taken, const ImportGoOn &goOn)
{
    if (const auto may = expectAllowed(m_context); !may)
        return refused<ImportOutcome>(may.error());
    return RecordedImport::start(
        std::make_shared<RecordedImport>(m_context, file, settings, taken, goOn, writer()));
}

Result<QList<UnfinishedImport>> FileImports::unfinished() const
{
    auto imports = UnfinishedImportRepository::list(m_context.store.reader(), m_kind);
    if (imports)
        imports->removeIf(
            [this](const UnfinishedImport &import) { return import.session == m_context.store.session(); });
    return imports;
}

QFuture<Result<ImportOutcome>> FileImports::finish(const UnfinishedImport &import,
                                                   const ImportRowsTaken &taken, const ImportGoOn &goOn)
{
    if (const auto may = expectAllowed(m_context); !may)
        return refused<ImportOutcome>(may.error());
    const auto file = RecordedImport::fileOf(import);
    if (!file)
        return refused<ImportOutcome>(file.error());
    const auto settings = RecordedImport::settingsOf(import, *file);
    if (!settings)
        return refused<ImportOutcome>(settings.error());
    return RecordedImport::start(
        std::make_shared<RecordedImport>(m_context, import, *file, *settings, taken, goOn, writer()));
}

QFuture<Result<void>> FileImports::drop(const ContactImportId &import)
{
    if (const auto may = expectAllowed(m_context); !may)
        return refused<void>(may.error());
    return m_context.store.write<void>(
        [import, kind = m_kind](WriteTransaction &transaction) -> Result<void> {
            const auto begun = UnfinishedImportRepository::list(transaction.connection(), kind);
            WAYMARK_TRY(begun);
            if (std::ranges::find(*begun, import, &UnfinishedImport::id) == begun->end())
                return failure(ErrorKind::NotFound, Words::tr("There is no such import that was begun."),
                               import.toString());
            const auto removed = UnfinishedImportRepository::remove(transaction, import);
            WAYMARK_TRY(removed);
            return transaction.leaveNoTrace();
        });
}

QFuture<Result<ImportUndo>> FileImports::undo(const ContactImportId &import,
                                              const std::function<bool(double)> &goOn)
{
    if (const auto may = expectAllowed(m_context); !may)
        return refused<ImportUndo>(may.error());
    return m_context.store.write<ImportUndo>(
        [import, goOn, undo = undoer()](WriteTransaction &transaction) {
            transaction.askWhetherToGoOn(goOn);
            return undo(transaction, import);
        },
        Store::Turn::AfterOthers);
}

Result<QList<ContactImport>> FileImports::history() const
{
    return ContactImportRepository::list(m_context.store.reader(), m_kind);
}

Result<std::optional<ContactImport>> FileImports::earlierImportOf(const CsvFile &file,
                                                                  const std::function<bool()> &goOn) const
{
    const auto hash = ImportSource::hashOf(file.path(), goOn);
    WAYMARK_TRY(hash);
    return ContactImportRepository::ofFile(m_context.store.reader(), m_kind, *hash);
}

} // namespace waymark
