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

    void tell(const QString &text) { write(false, text, {}); }
    void warn(const QString &text, const QString &detail = {}) { write(true, text, detail); }

private:
    void write(bool isTrouble, const QString &text, const QString &detail);

    Store &m_store;
};

} // namespace waymark
