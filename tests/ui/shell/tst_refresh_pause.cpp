// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/TemporaryStore.h"
#include "tests/support/Wait.h"
#include "ui/shell/RefreshPause.h"

#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

ChangeSet changed(QList<EntityType> types)
{
    ChangeSet changes;
    for (const EntityType type : types)
        changes.rows.insert(type, {u"uid"_s});
    return changes;
}

/// Lets everything happen that is due now.
void turn()
{
    QTimer timer;
    timer.setSingleShot(true);
    QSignalSpy passed(&timer, &QTimer::timeout);
    timer.start(0);
    QTRY_COMPARE(passed.size(), 1);
}

} // namespace

/// When a screen is read anew.
class TestRefreshPause : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void severalChangesAreOneReading();
    void typingIsReadOnceItRests();
    void whatElseChangesDoesNotWaitForTyping();
};

void TestRefreshPause::severalChangesAreOneReading()
{
    TemporaryStore store;
    RefreshPause pause(store.store(), nullptr);
    QSignalSpy due(&pause, &RefreshPause::due);
    for (int i = 0; i < 3; ++i)
        Q_EMIT store->changed(changed({EntityType::Account}));
    QCOMPARE(due.size(), 0);
    turn();
    QCOMPARE(due.size(), 1);
}

void TestRefreshPause::typingIsReadOnceItRests()
{
    TemporaryStore store;
    RefreshPause pause(store.store(), nullptr);
    QSignalSpy due(&pause, &RefreshPause::due);
    for (int i = 0; i < 3; ++i) {
        Q_EMIT store->changed(changed({EntityType::Draft}));
        turn();
        QCOMPARE(due.size(), 0);
    }
    WAIT_COMPARE(due.size(), 1);
}

void TestRefreshPause::whatElseChangesDoesNotWaitForTyping()
{
    TemporaryStore store;
    RefreshPause pause(store.store(), nullptr);
    QSignalSpy due(&pause, &RefreshPause::due);
    Q_EMIT store->changed(changed({EntityType::Draft}));
    Q_EMIT store->changed(changed({EntityType::Draft, EntityType::Task}));
    Q_EMIT store->changed(changed({EntityType::Draft}));
    turn();
    QCOMPARE(due.size(), 1);
}

QTEST_MAIN(TestRefreshPause)
#include "tst_refresh_pause.moc"
