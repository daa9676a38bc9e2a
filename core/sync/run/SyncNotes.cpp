// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncNotes.h"

#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/SyncLog.h"
#include "core/sync/run/SyncLogging.h"

namespace waymark {

void SyncNotes::write(bool isTrouble, const QString &text, const QString &detail)
{
    const auto level = isTrouble ? SyncLogLine::Level::Warning : SyncLogLine::Level::Info;
    const auto written = m_store.writeAndWait<void>(
        [&](WriteTransaction &transaction) { return SyncLog::add(transaction, level, text, detail); });
    if (!written)
        qCWarning(logSync).noquote() << text << describe(written.error());
}

} // namespace waymark
