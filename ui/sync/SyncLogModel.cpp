// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncLogModel.h"

namespace waymark {

QString SyncLogModel::when(const SyncLogLine &line) const
{
    const QDateTime here = m_formats.here(line.at);
    const QDate today = m_formats.here(m_clock.now()).date();
    return here.date() == today ? m_formats.time(here.time())
                                : m_formats.dateTime(here.date(), here.time(), today);
}

QString SyncLogModel::levelName(SyncLogLine::Level level)
{
    switch (level) {
    case SyncLogLine::Level::Info:
        return tr("Note");
    case SyncLogLine::Level::Merged:
        return tr("Merged");
    case SyncLogLine::Level::Warning:
        return tr("Warning");
    case SyncLogLine::Level::Error:
        break;
    }
    return tr("Error");
}

QVariant SyncLogModel::cell(const SyncLogLine &line, int column, int role) const
{
    if (role == Qt::AccessibleTextRole && column == TextColumn)
        return tr("%1, %2, %3", "level, sentence, time").arg(levelName(line.level), line.text, when(line));
    if (role == Qt::ToolTipRole && column == TextColumn)
        return line.text;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case TextColumn:
        return line.text;
    case TimeColumn:
        return when(line);
    default:
        return line.detail;
    }
}

QVariant SyncLogModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case TextColumn:
        return tr("What happened");
    case TimeColumn:
        return tr("When");
    default:
        return tr("Details");
    }
}

} // namespace waymark
