// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/store/FailingStatement.h"

#include <QByteArray>
#include <QtDebug>

#include <atomic>
#include <sqlite3.h>

namespace waymark {

namespace {

std::atomic<int> rowsLeft{0};
std::atomic<bool> armed{false};
std::atomic<bool> failed{false};

void failIfTold(sqlite3_context *context, int, sqlite3_value **)
{
    if (armed && --rowsLeft == 0) {
        failed = true;
        sqlite3_result_error(context, "The test fails this statement.", -1);
        return;
    }
    sqlite3_result_int(context, 0);
}

int addFunction(sqlite3 *connection, char **, const struct sqlite3_api_routines *)
{
    return sqlite3_create_function(connection, "fail_if_told", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr,
                                   failIfTold, nullptr, nullptr);
}

} // namespace

void FailingStatement::install()
{
    // The form that SQLite asks for (https://www.sqlite.org/c3ref/auto_extension.html).
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(addFunction));
}

void FailingStatement::putOn(const QString &file)
{
    sqlite3 *connection = nullptr;
    // Tables of a full-text index are its own.
    const char *const statements = "SELECT group_concat('CREATE TRIGGER failing_' || name || '_' || act || ' "
                                   "BEFORE ' || act || ' ON \"' || name || "
                                   "'\" BEGIN SELECT fail_if_told(); END;', '') FROM sqlite_master AS t, "
                                   "(SELECT 'INSERT' AS act UNION SELECT "
                                   "'UPDATE' UNION SELECT 'DELETE') WHERE type = 'table' AND name NOT LIKE "
                                   "'sqlite_%' AND sql NOT LIKE 'CREATE "
                                   "VIRTUAL%' AND NOT EXISTS (SELECT 1 FROM sqlite_master AS v WHERE v.sql "
                                   "LIKE 'CREATE VIRTUAL%' AND t.name LIKE "
                                   "v.name || '_%')";
    QByteArray script;
    const auto take = [](void *text, int, char **values, char **) {
        *static_cast<QByteArray *>(text) = values[0];
        return 0;
    };
    const bool isPut = sqlite3_open(file.toUtf8().constData(), &connection) == SQLITE_OK &&
                       sqlite3_exec(connection, statements, take, &script, nullptr) == SQLITE_OK &&
                       !script.isEmpty() &&
                       sqlite3_exec(connection, script.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    if (!isPut)
        qFatal("no triggers: %s", sqlite3_errmsg(connection));
    sqlite3_close(connection);
}

void FailingStatement::failAt(int nth)
{
    rowsLeft = nth;
    failed = false;
    armed = true;
}

void FailingStatement::heal()
{
    armed = false;
}

bool FailingStatement::hasFailed()
{
    return failed;
}

} // namespace waymark
