// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace waymark;

namespace {

ActionSpec spec(const char *id, MenuId menu, int group = 0)
{
    ActionSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.text = QString::fromLatin1(id);
    spec.menu = menu;
    spec.group = group;
    return spec;
}

Notice undoable(const QString &text, std::function<void()> undo)
{
    Notice notice;
    notice.text = text;
    notice.undoText = QStringLiteral("Undo");
    notice.undo = std::move(undo);
    return notice;
}

} // namespace

class TestShellParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void menusAreGroupsInOrder();
    void disabledActionDoesNothingAndSaysWhy();
    void personsShortcutIsKeptAndCanBeReset();
    void wayBackAndForward();
    void refiningIsNoStepOfItsOwn();
    void undoTakesTheNewestOnce();
    void whatWasUndoneIsDoneAgainUntilSomethingElseIsDone();
    void withdrawnNoticeCannotBeUndone();
    void errorIsToldWithoutAWayBack();
    void sameSelectionIsNoChange();
};

void TestShellParts::menusAreGroupsInOrder()
{
    ActionRegistry registry;
    QList<QAction *> actions{registry.add(spec("b", MenuId::File, 2), [](bool) {}),
                             registry.add(spec("a", MenuId::File, 1), [](bool) {}),
                             registry.add(spec("c", MenuId::File, 2), [](bool) {}),
                             registry.add(spec("other", MenuId::Edit), [](bool) {})};
    registry.add(spec("elsewhere", MenuId::File, 1), [](bool) {});
    std::ranges::reverse(actions);
    QStringList texts;
    for (const QAction *action : registry.menuActions(MenuId::File, actions))
        texts.append(action ? action->text() : QStringLiteral("-"));
    QCOMPARE(texts.join(QLatin1Char(' ')), QStringLiteral("a - b c"));
}

void TestShellParts::disabledActionDoesNothingAndSaysWhy()
{
    ActionRegistry registry;
    int runs = 0;
    registry.add(spec("task.validate", MenuId::Cta), [&runs](bool) { ++runs; });
    QVERIFY(registry.trigger(QStringLiteral("task.validate")));
    registry.setEnabled(QStringLiteral("task.validate"), false, QStringLiteral("Choose an email step first"));
    QVERIFY(!registry.trigger(QStringLiteral("task.validate")));
    QVERIFY(!registry.trigger(QStringLiteral("task.unknown")));
    QCOMPARE(runs, 1);
    QCOMPARE(registry.disabledReason(QStringLiteral("task.validate")),
             QStringLiteral("Choose an email step first"));
    registry.setEnabled(QStringLiteral("task.validate"), true);
    // What a person may not do stays off, whatever is chosen.
    registry.bar(QStringLiteral("task.validate"), QStringLiteral("Only an admin may do this"));
    registry.setEnabled(QStringLiteral("task.validate"), true);
    QVERIFY(!registry.action(QStringLiteral("task.validate"))->isEnabled());
    QVERIFY(!registry.trigger(QStringLiteral("task.validate")));
    QCOMPARE(registry.disabledReason(QStringLiteral("task.validate")),
             QStringLiteral("Only an admin may do this"));
    registry.bar(QStringLiteral("task.validate"), {});
    QVERIFY(registry.action(QStringLiteral("task.validate"))->isEnabled());
    QVERIFY(registry.disabledReason(QStringLiteral("task.validate")).isEmpty());
}

void TestShellParts::personsShortcutIsKeptAndCanBeReset()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ActionSpec validate = spec("task.validate", MenuId::Cta);
    validate.shortcuts = {QKeySequence(QStringLiteral("Ctrl+E"))};
    {
        ActionRegistry registry(&settings);
        registry.add(validate, [](bool) {});
        registry.setShortcut(validate.id, QKeySequence(QStringLiteral("Ctrl+J")));
    }
    ActionRegistry registry(&settings);
    const QAction *action = registry.add(validate, [](bool) {});
    QCOMPARE(action->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
    registry.resetShortcut(validate.id);
    QCOMPARE(action->shortcut(), QKeySequence(QStringLiteral("Ctrl+E")));
}

void TestShellParts::wayBackAndForward()
{
    Navigator navigator;
    QSignalSpy arrived(&navigator, &Navigator::arrived);
    const Place today{QStringLiteral("today"), {}};
    const Place account{QStringLiteral("accounts"), QStringLiteral("acc_1")};
    navigator.go(today);
    navigator.go(account);
    navigator.go(account);
    QCOMPARE(arrived.count(), 2);
    navigator.back();
    QCOMPARE(navigator.current(), today);
    QVERIFY(!navigator.canGoBack());
    navigator.forward();
    QCOMPARE(navigator.current(), account);
    navigator.back();
    navigator.go({QStringLiteral("outbox"), {}});
    QVERIFY(!navigator.canGoForward());
}

void TestShellParts::refiningIsNoStepOfItsOwn()
{
    Navigator navigator;
    navigator.go({QStringLiteral("accounts"), {}});
    navigator.refine(QStringLiteral("accounts"), QStringLiteral("acc_2"));
    navigator.refine(QStringLiteral("outbox"), QStringLiteral("sub_1"));
    QCOMPARE(navigator.current().argument, QStringLiteral("acc_2"));
    QVERIFY(!navigator.canGoBack());
    navigator.go({QStringLiteral("today"), {}});
    navigator.back();
    QCOMPARE(navigator.current().argument, QStringLiteral("acc_2"));
    // A part of the place that is shown already: "back" leads to the place before, not to the same again.
    navigator.go({QStringLiteral("accounts"), QStringLiteral("acc_2/con_1")});
    QVERIFY(navigator.canGoBack());
    navigator.refine(QStringLiteral("accounts"), QStringLiteral("acc_2"));
    QVERIFY(!navigator.canGoBack());
}

void TestShellParts::undoTakesTheNewestOnce()
{
    Notices notices;
    QStringList undone;
    notices.tell(undoable(QStringLiteral("first"), [&undone] { undone.append(QStringLiteral("first")); }));
    notices.tell(undoable(QStringLiteral("second"), [&undone] { undone.append(QStringLiteral("second")); }));
    QCOMPARE(notices.undoDescription(), QStringLiteral("second"));
    notices.undo();
    notices.undo();
    notices.undo();
    QCOMPARE(undone, QStringList({QStringLiteral("second"), QStringLiteral("first")}));
    QVERIFY(!notices.canUndo());
}

void TestShellParts::whatWasUndoneIsDoneAgainUntilSomethingElseIsDone()
{
    Notices notices;
    QStringList done;
    const auto redo = [&](const QString &text) {
        return [&, text] {
            done.append(text);
            notices.tellRedone(undoable(text, [] {}));
        };
    };
    QVERIFY(!notices.canRedo());
    notices.offerRedo(QStringLiteral("second"), redo(QStringLiteral("second")));
    notices.offerRedo(QStringLiteral("first"), redo(QStringLiteral("first")));
    QCOMPARE(notices.redoDescription(), QStringLiteral("first"));
    notices.redo();
    // What was done again can be undone, and the other one still be done again.
    QCOMPARE(notices.undoDescription(), QStringLiteral("first"));
    QCOMPARE(notices.redoDescription(), QStringLiteral("second"));
    QCOMPARE(done, QStringList{QStringLiteral("first")});

    notices.tell({QStringLiteral("Nothing to undo here")});
    QVERIFY(notices.canRedo());
    notices.tell(undoable(QStringLiteral("third"), [] {}));
    QVERIFY(!notices.canRedo());
    notices.redo();
    QCOMPARE(done.size(), 1);
}

void TestShellParts::withdrawnNoticeCannotBeUndone()
{
    Notices notices;
    QSignalSpy withdrawn(&notices, &Notices::withdrawn);
    bool undone = false;
    const int number =
        notices.tell(undoable(QStringLiteral("leaves in 10 seconds"), [&undone] { undone = true; }));
    notices.withdraw(number);
    notices.undo(number);
    QVERIFY(!undone);
    QVERIFY(!notices.canUndo());
    QCOMPARE(withdrawn.count(), 1);
}

void TestShellParts::errorIsToldWithoutAWayBack()
{
    Notices notices;
    QSignalSpy told(&notices, &Notices::told);
    notices.tell(Error{ErrorKind::Full, QStringLiteral("The disk is full."), {}});
    QCOMPARE(told.count(), 1);
    QVERIFY(told.first().at(1).value<Notice>().error);
    QVERIFY(!notices.canUndo());
}

void TestShellParts::sameSelectionIsNoChange()
{
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    Selection::Subject subject;
    subject.account = AccountId(QStringLiteral("acc_1"));
    selection.set(subject);
    selection.set(subject);
    QCOMPARE(changed.count(), 1);
}

QTEST_MAIN(TestShellParts)
#include "tst_shell_parts.moc"
