// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"

#include <QString>

namespace waymark {

class Store;

/// Writes lines of the sync log. One that cannot be written is no reason to stop, and goes to the program's
/// log.
class SyncNotes
{
public:
    explicit SyncNotes(Store &store) : m_store(store) {}

    /// The number of the line; 0 where it could not be written.
    qint64 tell(const QString &text) { return write(false, text, {}); }
    void warn(const QString &text, const QString &detail = {}) { write(true, text, detail); }
    /// Puts the text into the place of that of an earlier line; a new line where that is gone. The number of
    /// the line.
    qint64 tellInstead(qint64 line, const QString &text);

private:
    qint64 write(bool isTrouble, const QString &text, const QString &detail);

    Store &m_store;
};

} // namespace waymark
