// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

class SqlConnection;

/// What one transaction changes. Its number, the modseq, is taken from the counter's row, so that numbers are
/// in the order of the commits; a transaction that turns out to change nothing takes none.
class Change
{
public:
    /// Waits until every other writer is done: call it first in the transaction.
    static Result<Change> begin(SqlConnection &connection);

    SqlConnection &connection() const { return *m_connection; }

    /// The transaction's number, for an object of `type` that changes.
    Result<qint64> modseqFor(const QString &type);
    /// The number at which `type` changed last, by this transaction too.
    Result<qint64> currentModseqOf(const QString &type) const;
    /// The types that changed, and notes them; call it last.
    Result<QSet<QString>> finish();

private:
    Change(SqlConnection &connection, qint64 before) : m_connection(&connection), m_before(before) {}

    SqlConnection *m_connection;
    qint64 m_before;
    QSet<QString> m_types;
};

/// The number at which `type` changed last; 0 where it never did.
Result<qint64> lastModseqOf(SqlConnection &connection, const QString &type);

} // namespace waymark
