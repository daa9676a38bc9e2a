// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/core/store/FailingDisk.h"
#include "tests/core/store/FailingStatement.h"

#include <QTest>

#include <functional>
#include <sqlite3.h>

namespace waymark {

/// Something that fails at its n-th time.
struct FailureKind
{
    std::function<void(int)> failAt;
    std::function<bool()> hasFailed;

    static void heal()
    {
        FailingDisk::heal();
        FailingStatement::heal();
    }

    static FailureKind ofDisk(FailingDisk::Call call, FailingDisk::Effect effect, int code)
    {
        return {[=](int nth) { FailingDisk::failAt(nth, call, effect, code); }, FailingDisk::hasFailed};
    }
    static FailureKind ofStatement() { return {FailingStatement::failAt, FailingStatement::hasFailed}; }
};

/// The step to fail after this one: the first ones all, then ever fewer; every one where
/// WAYMARK_EVERY_FAILURE is set.
inline int afterFailure(int nth)
{
    return nth + 1 + (qEnvironmentVariableIsSet("WAYMARK_EVERY_FAILURE") ? 0 : nth / 6);
}

/// Rows for a function of a test with a FailureKind "kind".
inline void addFailureKinds()
{
    using Call = FailingDisk::Call;
    using Effect = FailingDisk::Effect;
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("a write is lost") << FailureKind::ofDisk(Call::Write, Effect::Nothing, SQLITE_IOERR);
    QTest::newRow("no room") << FailureKind::ofDisk(Call::Write, Effect::Nothing, SQLITE_FULL);
    QTest::newRow("a sync is done, but called failed")
        << FailureKind::ofDisk(Call::Sync, Effect::Done, SQLITE_IOERR);
    QTest::newRow("a sync fails") << FailureKind::ofDisk(Call::Sync, Effect::Nothing, SQLITE_IOERR);
    QTest::newRow("a statement fails") << FailureKind::ofStatement();
}

} // namespace waymark

Q_DECLARE_METATYPE(waymark::FailureKind)
