// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>
#include <QString>
#include <QVariant>

namespace waymark {

/// What an engine says of something that went wrong.
struct SqlFailure
{
    QString code; ///< SQLite's result code, or PostgreSQL's SQLSTATE.
    QString text;
};

/// The row that a statement stands on; good until the call that got it returns.
class SqlRow
{
public:
    virtual ~SqlRow() = default;

    virtual QVariant value(int column) const = 0;
    virtual qint64 number(int column) const = 0;
    /// A text in UTF-8; good as long as the row.
    virtual QByteArrayView utf8(int column) const = 0;
};

/// One statement of a connection, run as often as wanted.
class SqlStatement : public SqlRow
{
public:
    /// Begins to run it with these values in its question marks; what it changes is done then.
    virtual tl::expected<void, SqlFailure> start(const QVariantList &binds) = 0;
    /// Goes to the next row; false behind the last.
    virtual tl::expected<bool, SqlFailure> next() = 0;
    /// How many columns its rows have; 0 for what gives none.
    virtual int columns() const = 0;
    /// How many rows it changed.
    virtual int changed() const = 0;
    /// Lets go of what it reads; it can be started again.
    virtual void finish() = 0;
};

} // namespace waymark
