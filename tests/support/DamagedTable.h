// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/Connection.h"
#include "tests/support/ResultCheck.h"

#include <QFile>

namespace waymark::test {

/// Makes what the closed workspace at `path` keeps in `table` unreadable, as a bad block of a disk does: the
/// file still opens, and everything else in it can be read.
inline void damageTable(const QString &path, const QString &table)
{
    qint64 size = 0;
    qint64 page = 0;
    {
        const auto connection = Connection::open(path, Connection::Access::Write);
        VERIFY_RESULT(connection);
        const auto sizes = (*connection)->query(QStringLiteral("PRAGMA page_size"));
        VERIFY_RESULT(sizes);
        size = sizes->first().first().toLongLong();
        const auto roots =
            (*connection)
                ->query(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = ?"), {table});
        VERIFY_RESULT(roots);
        QCOMPARE(roots->size(), 1);
        page = roots->first().first().toLongLong();
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * size));
    QCOMPARE(file.write(QByteArray(int(size), '\xff')), size);
}

} // namespace waymark::test
