// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/CacheSize.h"

#include "core/base/Logging.h"
#include "core/store/Connection.h"

namespace waymark {

namespace {

constexpr int usual = 2'000; // KiB

} // namespace

CacheSize::CacheSize(Connection &connection, int kibibytes) : m_connection(connection)
{
    set(kibibytes);
}

CacheSize::~CacheSize()
{
    set(usual);
}

void CacheSize::set(int kibibytes)
{
    const auto done = m_connection.query(QStringLiteral("PRAGMA cache_size = -%1").arg(kibibytes));
    if (!done)
        qCDebug(logStore).noquote() << describe(done.error());
}

} // namespace waymark
