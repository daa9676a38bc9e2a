// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Tasks.h"
#include "tests/core/work/WorkHouse.h"
#include "ui/reminders/DesktopNotifier.h"
#include "ui/reminders/ReminderPresenter.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/theme/Theme.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;

namespace {

/// A running series with one task that is due today, on a desktop that shows no notifications.
struct Desk
{
    Desk()
    {
        QObject::connect(&notices, &Notices::told, &notices,
                         [this](int, const Notice &notice) { told.append(notice.text); });
    }

    void remind() { presenter.start(); }

    /// Adds to-dos for today.
    void add(const QStringList &titles)
    {
        for (const QString &title : titles)
            QVERIFY(house.take(
                Tasks(house.context()).add(cta, TaskKind::ToDo, title, QDate(2026, 11, 18), QTime())));
    }

    WorkHouse house;
    CtaId cta = house.addSeries(house.addAccount());
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
    UiContext context{house.context(), actions, navigator, notices, selection, theme, settings};
    DesktopNotifier notifier;
    ReminderPresenter presenter{context, notifier};
    QStringList told;
};

} // namespace

class TestReminders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }

    void withoutADesktopTheWindowReminds()
    {
        Desk desk;
        desk.add({QStringLiteral("Call Priya")});
        desk.remind();
        QTRY_COMPARE(desk.told.size(), 2);
        QVERIFY(desk.told.contains(QStringLiteral("Due today: Call Priya, Northbeam Robotics")));
    }

    void manyAreOneNoticeInWholeSentences()
    {
        Desk desk;
        desk.remind();
        QTRY_COMPARE(desk.told.size(), 1);
        const QString single = desk.told.takeFirst();
        desk.add(
            {QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three"), QStringLiteral("Four")});
        desk.remind();
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first(),
                 QStringLiteral("4 task(s) are due today. The first is One, Northbeam Robotics."));
        QVERIFY(desk.told.first() != single);
    }

    void aReminderThatWasClosedIsForgotten()
    {
        Desk desk;
        QStringList keys;
        DesktopNotifier notifier;
        connect(&notifier, &DesktopNotifier::unavailable, this, [&](const QString &key) {
            keys.append(key);
            Q_EMIT notifier.closed(key);
        });
        ReminderPresenter presenter(desk.context, notifier);
        presenter.start();
        QTRY_COMPARE(keys.size(), 1);
        QCOMPARE(desk.told, QStringList());
        Q_EMIT notifier.activated(keys.first());
        QVERIFY(!desk.selection.subject().task);
    }

    void followingAReminderChoosesItsTask()
    {
        Desk desk;
        QStringList keys;
        DesktopNotifier notifier;
        connect(&notifier, &DesktopNotifier::unavailable, this, [&](const QString &key) {
            keys.append(key);
            Q_EMIT notifier.activated(key);
        });
        ReminderPresenter presenter(desk.context, notifier);
        const QSignalSpy wanted(&presenter, &ReminderPresenter::windowWanted);
        presenter.start();
        QTRY_COMPARE(keys.size(), 1);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(desk.selection.subject().cta, desk.cta);
        QCOMPARE(desk.navigator.current().page, QStringLiteral("today"));
    }
};

QTEST_MAIN(TestReminders)

#include "tst_reminders.moc"
