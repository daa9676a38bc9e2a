// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/database/SqlStatement.h"

#include <QByteArrayList>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace waymark {

/// A statement as Qt Sql runs it, for every engine that it knows.
class QtStatement : public SqlStatement
{
public:
    /// Prepared now, or as text whenever it runs: PostgreSQL prepares no BEGIN and no CREATE.
    enum class Kind { Prepared, Text };
    static tl::expected<std::unique_ptr<SqlStatement>, SqlFailure> make(const QSqlDatabase &database,
                                                                        const QString &sql, Kind kind);

    QVariant value(int column) const override { return m_query.value(column); }
    qint64 number(int column) const override { return value(column).toLongLong(); }
    QByteArrayView utf8(int column) const override;
    tl::expected<void, SqlFailure> start(const QVariantList &binds) override;
    tl::expected<bool, SqlFailure> next() override;
    int columns() const override { return m_columns; }
    int changed() const override { return m_query.numRowsAffected(); }
    void finish() override { m_query.finish(); }

private:
    explicit QtStatement(const QSqlDatabase &database) : m_query(database) {}

    QSqlQuery m_query;
    QString m_text; ///< Empty for what is prepared.
    int m_columns = 0;
    mutable QByteArrayList m_texts; ///< Of the present row.
};

} // namespace waymark
