// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportSettings.h"
#include "core/csv/CsvFile.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>

namespace waymark {

class FileImports;

/// What the options of a command that imports a file say about the file and about the import.
class ImportLine
{
public:
    static QList<QCommandLineOption> options(ImportKind kind);

    /// Opens the file. One that cannot be read, for whatever reason, is of kind Unsupported or NotFound; a
    /// fault of the options is Invalid.
    static Result<CsvFile> openFile(const QString &path, const QCommandLineParser &line);
    /// What the options say; without a mapping, what `imports` proposes for the file. Fails with Invalid for
    /// a fault of the options or of the mapping's file.
    static Result<ImportSettings> settings(const QCommandLineParser &line, const FileImports &imports,
                                           const CsvFile &file);
};

} // namespace waymark
