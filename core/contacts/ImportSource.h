// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/csv/CsvChoices.h"
#include "core/csv/CsvFile.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace waymark {

/// The file of an import as it can be found again: where it is, what it is, and how it is read.
class ImportSource
{
public:
    /// Asked after each mebibyte; false stops with Cancelled.
    using GoOn = std::function<bool()>;

    /// SHA-256 of the bytes, hexadecimal. Fails with Io, and says so of the file.
    static Result<QString> hashOf(const QString &path, const GoOn &goOn = {});

    /// {"encoding": "windows-1252", "delimiter": ";", "header": true}: nothing is guessed the second time.
    static QJsonObject formatOf(const CsvFile &file);
    /// Opens the file as it was read then. Fails with NotFound when it is gone, with Conflict when it has
    /// another size, and as CsvFile::open() does.
    static Result<CsvFile> openAgain(const QString &path, qint64 size, const QJsonObject &format);
    /// Says that the file at `path` is another one than was begun with.
    static Error isAnother(const QString &path);
};

} // namespace waymark
