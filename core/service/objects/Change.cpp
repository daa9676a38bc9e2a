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
    if (!m_isOpen) {
        WAYMARK_TRY(m_connection->execute(
            QStringLiteral("UPDATE counter SET value = ? WHERE name = 'modseq'"), {m_number + 1}));
        ++m_number;
        m_isOpen = true;
    }
    m_types.insert(type, m_number);
    return m_number;
}

Result<qint64> Change::currentModseqOf(const QString &type) const
{
    const auto changed = m_types.constFind(type);
    return changed == m_types.cend() ? lastModseqOf(*m_connection, type) : Result<qint64>(*changed);
}

Result<QSet<QString>> Change::finish()
{
    QSet<QString> types;
    for (auto it = m_types.cbegin(); it != m_types.cend(); ++it) {
        types.insert(it.key());
        const QString name = QStringLiteral("type:") + it.key();
        const auto changed =
            m_connection->execute(QStringLiteral("UPDATE counter SET value = ? WHERE name = ?"), {*it, name});
        if (!changed)
            return failure(changed.error());
        if (*changed == 0)
            WAYMARK_TRY(m_connection->execute(
                QStringLiteral("INSERT INTO counter (name, value) VALUES (?, ?)"), {name, *it}));
    }
    return types;
}

Result<qint64> lastModseqOf(SqlConnection &connection, const QString &type)
{
    const auto rows = connection.remembered(QStringLiteral("SELECT value FROM counter WHERE name = ?"),
                                            {QString(QStringLiteral("type:") + type)});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

} // namespace waymark
