// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Interruption.h"

#include "core/base/Progress.h"
#include "core/store/Connection.h"

#include <QString>

#include <sqlite3.h>
#include <utility>

namespace waymark {

namespace {

/// Steps of SQLite's machine between two looks: some thousandths of a second where none of them is long.
constexpr int stepsBetween = 20'000;

std::function<bool()> cancelOf(const Progress *progress)
{
    return progress ? std::function<bool()>([progress] { return progress->isCancelled(); }) : nullptr;
}

} // namespace

Interruption::Interruption(Connection &connection, const Progress *progress)
    : Interruption(connection, cancelOf(progress))
{
}

Interruption::Interruption(Connection &connection, std::function<bool()> isUnwanted)
    : m_isUnwanted(std::move(isUnwanted))
{
    if (!m_isUnwanted)
        return;
    m_handle = connection.nativeHandle(QString::fromLatin1(sqlite3_sourceid()));
    if (m_handle)
        sqlite3_progress_handler(m_handle, stepsBetween, &Interruption::ask, this);
}

Interruption::~Interruption()
{
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

int Interruption::ask(void *interruption)
{
    return static_cast<const Interruption *>(interruption)->m_isUnwanted() ? 1 : 0;
}

} // namespace waymark
