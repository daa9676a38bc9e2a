// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SqlError.h"

#include <QCoreApplication>
#include <QSqlError>

namespace waymark {

namespace {

// Result codes of SQLite (https://www.sqlite.org/rescode.html); the low byte is the primary code.
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteInterrupt = 9,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteConstraint = 19,
    SqliteNotADatabase = 26,
    SqliteConstraintForeignKey = 787,
    SqliteConstraintNotNull = 1299,
    SqliteConstraintPrimaryKey = 1555,
    SqliteConstraintUnique = 2067,
};

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SqlError)
};

Error wordedFor(int code)
{
    switch (code & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return {ErrorKind::Busy,
                Words::tr("The workspace is in use by another program. Close it and try again."),
                {}};
    case SqliteFull:
        return {ErrorKind::Full,
                Words::tr("Nothing was saved: the disk is full. Free some space and try again."),
                {}};
    case SqliteIoError:
    case SqliteCannotOpen:
        return {ErrorKind::Io,
                Words::tr("The workspace's file could not be read or written. Check the disk that it is on."),
                {}};
    case SqliteReadOnly:
    case SqlitePerm:
        return {ErrorKind::Io,
                Words::tr("The workspace's file cannot be changed: it, or its folder, is read-only."),
                {}};
    case SqliteInterrupt:
        return {ErrorKind::Cancelled, Words::tr("This was stopped. Nothing was changed."), {}};
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return {
            ErrorKind::Damaged, Words::tr("The workspace's file is damaged. Go back to a backup of it."), {}};
    case SqliteConstraint:
        return {ErrorKind::Conflict,
                Words::tr("This could not be saved, because it contradicts something else in the workspace."),
                {}};
    default:
        return {ErrorKind::Internal,
                Words::tr("The workspace did not understand a request. This is a "
                          "defect in Waymark; nothing was changed."),
                {}};
    }
}

/// The code is the first thing in the detail, so that callers of sqlError() can ask for it later.
bool hasCode(const Error &error, int code)
{
    return error.detail.startsWith(QStringLiteral("SQLite %1:").arg(code));
}

} // namespace

Error sqlError(const QSqlError &error, const QString &what)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    Error result = wordedFor(isNumber ? code : 0);
    result.detail = QStringLiteral("SQLite %1: %2 %3 [%4]")
                        .arg(code)
                        .arg(error.driverText(), error.databaseText(), what.simplified());
    return result;
}

bool isUniqueViolation(const Error &error)
{
    return hasCode(error, SqliteConstraintUnique) || hasCode(error, SqliteConstraintPrimaryKey);
}

bool isReferenceViolation(const Error &error)
{
    return hasCode(error, SqliteConstraintForeignKey) || hasCode(error, SqliteConstraintNotNull);
}

} // namespace waymark
