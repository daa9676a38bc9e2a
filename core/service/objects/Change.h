// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace waymark {

class SqlConnection;

/// What one transaction changes. Its numbers, the modseqs, are taken from the counter's row, so that numbers
/// are in the order of the commits; a transaction that turns out to change nothing takes none.
class Change
{
public:
    /// Waits until every other writer is done: call it first in the transaction.
    static Result<Change> begin(SqlConnection &connection);

    SqlConnection &connection() const { return *m_connection; }

    /// What changes from now on has the next number: a state between two method calls of a request is one
    /// that can be told.
    void nextCall() { m_isOpen = false; }
    /// The present number, for an object of `type` that changes.
    Result<qint64> modseqFor(const QString &type);
    /// The number at which `type` changed last, by this transaction too.
    Result<qint64> currentModseqOf(const QString &type) const;
    /// The types that changed, and notes them; call it last.
    Result<QSet<QString>> finish();

private:
    Change(SqlConnection &connection, qint64 before) : m_connection(&connection), m_number(before) {}

    SqlConnection *m_connection;
    qint64 m_number; ///< The last that was taken.
    bool m_isOpen = false;
    QHash<QString, qint64> m_types; ///< And at which they changed last.
};

/// The number at which `type` changed last; 0 where it never did.
Result<qint64> lastModseqOf(SqlConnection &connection, const QString &type);

} // namespace waymark
