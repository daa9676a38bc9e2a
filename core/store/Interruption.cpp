// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Interruption.h"

#include "core/base/Progress.h"
#include "core/store/Connection.h"

#include <QString>

#include <sqlite3.h>

namespace waymark {

namespace {

/// Steps of SQLite's machine between two looks: some hundredths of a second at most.
constexpr int stepsBetween = 100'000;

int isUnwanted(void *progress)
{
    return static_cast<const Progress *>(progress)->isCancelled() ? 1 : 0;
}

} // namespace

Interruption::Interruption(Connection &connection, const Progress *progress)
{
    if (!progress)
        return;
    m_handle = connection.nativeHandle(QString::fromLatin1(sqlite3_sourceid()));
    if (m_handle)
        sqlite3_progress_handler(m_handle, stepsBetween, isUnwanted, const_cast<Progress *>(progress));
}

Interruption::~Interruption()
{
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

} // namespace waymark
