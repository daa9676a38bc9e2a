// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

class Connection;

/// Gives a connection that writes very many rows another cache than the usual one of 2 MB, for as long as
/// this lives. Without it only takes longer, so that a failure is for the log alone.
class CacheSize
{
public:
    CacheSize(Connection &connection, int kibibytes);
    ~CacheSize();
    CacheSize(const CacheSize &) = delete;
    CacheSize &operator=(const CacheSize &) = delete;

private:
    void set(int kibibytes);

    Connection &m_connection;
};

} // namespace waymark
