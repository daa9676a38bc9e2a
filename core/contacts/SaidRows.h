// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/PlannedRow.h"

#include <QHash>
#include <QMutex>
#include <QTemporaryFile>

#include <memory>
#include <optional>
#include <vector>

namespace waymark {

/// What a dry run said of rows that cannot be worked out one by one, all of it, in little memory: behind the
/// first 20,000 it goes into a temporary file without a name, which nobody else can open and of which nothing
/// stays; 16 bytes a row tell where.
///
/// Filled by one thread; after finish() any thread may ask.
class SaidRows
{
public:
    static constexpr qsizetype inMemory = 20'000;

    /// Of each row once; its cells are not kept. Fails with Full where the temporary folder takes no more.
    Result<void> add(const PlannedRow &row);
    Result<void> finish();

    /// By the row's number in the file.
    bool contains(qint64 row) const;
    /// None where nothing was said of it. Fails with Io.
    Result<std::optional<PlannedRow>> find(qint64 row) const;

private:
    struct Place
    {
        quint32 row = 0;
        quint32 length = 0;
        qint64 offset = 0;
    };

    Result<void> write(const PlannedRow &row);
    const Place *placeOf(qint64 row) const;

    QHash<quint32, PlannedRow> m_first;
    std::vector<Place> m_places; ///< In the file; in the rows' order after finish().
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_written = 0;
    mutable QMutex m_mutex; ///< Guards the file's position.
};

} // namespace waymark
