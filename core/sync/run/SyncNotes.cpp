// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncNotes.h"

#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/SyncLog.h"
#include "core/sync/run/SyncLogging.h"

namespace waymark {

namespace {

qint64 numberOf(const Result<qint64> &written, const QString &text)
{
    if (!written)
        qCWarning(logSync).noquote() << text << describe(written.error());
    return written.value_or(0);
}

} // namespace

qint64 SyncNotes::write(bool isTrouble, const QString &text, const QString &detail)
{
    const auto level = isTrouble ? SyncLogLine::Level::Warning : SyncLogLine::Level::Info;
    const auto written = m_store.writeAndWait<qint64>([&](WriteTransaction &transaction) -> Result<qint64> {
        WAYMARK_TRY(SyncLog::add(transaction, level, text, detail));
        return SyncLog::last(transaction.connection());
    });
    return numberOf(written, text);
}

qint64 SyncNotes::tellInstead(qint64 line, const QString &text)
{
    const auto written = m_store.writeAndWait<qint64>([&](WriteTransaction &transaction) -> Result<qint64> {
        const auto replaced = SyncLog::replace(transaction, line, text);
        WAYMARK_TRY(replaced);
        if (*replaced)
            return line;
        WAYMARK_TRY(SyncLog::add(transaction, SyncLogLine::Level::Info, text));
        return SyncLog::last(transaction.connection());
    });
    return numberOf(written, text);
}

} // namespace waymark
