// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/database/SqlStatement.h"

#include <QByteArray>

#include <memory>
#include <vector>

class QSqlDatabase;
struct sqlite3;
struct sqlite3_stmt;

namespace waymark {

/// A statement on SQLite's own interface (https://www.sqlite.org/c3ref/stmt.html): a request asks a handful
/// of small questions, and Qt takes longer to ask them, and to make UTF-16 of the answers, than SQLite to
/// answer.
class SqliteStatement : public SqlStatement
{
public:
    /// The handle behind an open connection of Qt's; null where Qt uses another SQLite than this program
    /// does.
    static sqlite3 *handleOf(const QSqlDatabase &database);
    static tl::expected<std::unique_ptr<SqlStatement>, SqlFailure> make(sqlite3 *handle, const QString &sql);
    ~SqliteStatement() override;
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    QVariant value(int column) const override;
    qint64 number(int column) const override;
    QByteArrayView utf8(int column) const override;
    tl::expected<void, SqlFailure> start(const QVariantList &binds) override;
    tl::expected<bool, SqlFailure> next() override;
    int columns() const override;
    int changed() const override;
    void finish() override;

private:
    SqliteStatement(sqlite3 *handle, sqlite3_stmt *statement) : m_handle(handle), m_statement(statement) {}
    int bind(int at, const QVariant &value);
    int bindText(int at, QByteArray text);
    tl::expected<bool, SqlFailure> step();

    sqlite3 *const m_handle;
    sqlite3_stmt *const m_statement;
    std::vector<QByteArray> m_bound; ///< SQLite reads texts and blobs here.
    bool m_hasRow = false;           ///< The first one, which start() came to.
};

} // namespace waymark
