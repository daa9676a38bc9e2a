// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/objects/Change.h"

#include "core/service/database/SqlConnection.h"

namespace waymark {

Result<Change> Change::begin(SqlConnection &connection)
{
    // Takes the row's lock on PostgreSQL; on SQLite the transaction already has the only one.
    WAYMARK_TRY(connection.execute(QStringLiteral("UPDATE counter SET value = value WHERE name = 'modseq'")));
    const auto rows = connection.query(QStringLiteral("SELECT value FROM counter WHERE name = 'modseq'"));
    if (!rows)
        return failure(rows.error());
    return Change(connection, rows->first().first().toLongLong());
}

Result<qint64> Change::modseqFor(const QString &type)
{
    if (m_types.isEmpty())
        WAYMARK_TRY(m_connection->execute(
            QStringLiteral("UPDATE counter SET value = ? WHERE name = 'modseq'"), {m_before + 1}));
    m_types.insert(type);
    return m_before + 1;
}

Result<qint64> Change::currentModseqOf(const QString &type) const
{
    return m_types.contains(type) ? Result<qint64>(m_before + 1) : lastModseqOf(*m_connection, type);
}

Result<QSet<QString>> Change::finish()
{
    for (const QString &type : std::as_const(m_types)) {
        const QString name = QStringLiteral("type:") + type;
        const auto changed = m_connection->execute(
            QStringLiteral("UPDATE counter SET value = ? WHERE name = ?"), {m_before + 1, name});
        if (!changed)
            return failure(changed.error());
        if (*changed == 0)
            WAYMARK_TRY(m_connection->execute(
                QStringLiteral("INSERT INTO counter (name, value) VALUES (?, ?)"), {name, m_before + 1}));
    }
    return m_types;
}

Result<qint64> lastModseqOf(SqlConnection &connection, const QString &type)
{
    const auto rows = connection.query(QStringLiteral("SELECT value FROM counter WHERE name = ?"),
                                       {QString(QStringLiteral("type:") + type)});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

} // namespace waymark
