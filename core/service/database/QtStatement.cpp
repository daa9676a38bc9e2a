// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/QtStatement.h"

#include <QSqlError>
#include <QSqlRecord>

namespace waymark {

namespace {

tl::unexpected<SqlFailure> lastFailure(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return tl::unexpected<SqlFailure>(
        {error.nativeErrorCode(), QString(error.driverText() + u' ' + error.databaseText())});
}

} // namespace

tl::expected<std::unique_ptr<SqlStatement>, SqlFailure> QtStatement::make(const QSqlDatabase &database,
                                                                          const QString &sql, Kind kind)
{
    std::unique_ptr<QtStatement> statement(new QtStatement(database));
    statement->m_query.setForwardOnly(true);
    if (kind == Kind::Text)
        statement->m_text = sql;
    else if (!statement->m_query.prepare(sql))
        return lastFailure(statement->m_query);
    return statement;
}

QByteArrayView QtStatement::utf8(int column) const
{
    m_texts.append(value(column).toString().toUtf8());
    return m_texts.last();
}

tl::expected<void, SqlFailure> QtStatement::start(const QVariantList &binds)
{
    for (int i = 0; i < binds.size(); ++i)
        m_query.bindValue(i, binds.at(i));
    if (m_text.isEmpty() ? !m_query.exec() : !m_query.exec(m_text))
        return lastFailure(m_query);
    m_columns = m_query.record().count();
    return {};
}

tl::expected<bool, SqlFailure> QtStatement::next()
{
    m_texts.clear();
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return lastFailure(m_query);
    return false;
}

} // namespace waymark
