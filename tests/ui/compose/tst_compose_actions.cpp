// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/ComposeDesk.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/shell/ShortcutDialog.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QHash>
#include <QKeySequenceEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace waymark {

using namespace test;

/// What can be done in a composer is in the one list of actions.
class TestComposeActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }
    void init();
    void cleanup() { m_desk.reset(); }

    void everyMenuEntryIsInTheListOfActions();
    void noTwoActionsOfAStepHaveTheSameKeys();
    void aShortcutOfOnesOwnWorksInAnOpenComposer();
    void theKeysOfTheOtherStepDoNothing();
    void keysOfTheBodyAreShownAndDoTheirWorkOnce();
    void buttonsAreAsTheirActions();
    void theListOfShortcutsHasComposerAndPreview();
    void keysOfTheBodyCannotBeChangedOrTaken();

private:
    bool goToPreview();
    QStringList shownMenus() const;
    QList<QAction *> shownEntries() const;
    QAction *own(const char *id) const { return child<QAction>(m_window, id); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComposeDesk> m_desk;
    ComposeWindow *m_window = nullptr;
};

namespace {

QKeySequence keys(const char *text)
{
    return QKeySequence(QLatin1String(text));
}

QModelIndex rowOf(const QTreeView *list, const QString &group, const QString &text)
{
    const QAbstractItemModel *model = list->model();
    for (int i = 0; i < model->rowCount(); ++i) {
        const QModelIndex head = model->index(i, 0);
        if (head.data().toString() != group)
            continue;
        for (int row = 0; row < model->rowCount(head); ++row) {
            if (model->index(row, 0, head).data().toString() == text)
                return model->index(row, 0, head);
        }
    }
    return {};
}

} // namespace

void TestComposeActions::init()
{
    m_desk = std::make_unique<ComposeDesk>(*m_theme);
    m_window = m_desk->open();
    QVERIFY(m_window);
}

bool TestComposeActions::goToPreview()
{
    child<QPushButton>(m_window, "composePreview")->click();
    return spinUntil([this] {
        const auto *send = m_window->findChild<QPushButton *>(QStringLiteral("previewSend"));
        return send && send->isEnabled() && shownMenus().contains(QStringLiteral("Send"));
    });
}

QStringList TestComposeActions::shownMenus() const
{
    QStringList titles;
    const QList<QAction *> menus = m_window->menuBar()->actions();
    for (const QAction *menu : menus) {
        if (menu->isVisible())
            titles.append(menu->text().remove(QLatin1Char('&')));
    }
    return titles;
}

QList<QAction *> TestComposeActions::shownEntries() const
{
    QList<QAction *> entries;
    const QList<QAction *> menus = m_window->menuBar()->actions();
    for (const QAction *menu : menus) {
        if (menu->isVisible())
            entries += menu->menu()->actions();
    }
    entries.removeIf([](const QAction *entry) { return entry->isSeparator(); });
    return entries;
}

void TestComposeActions::everyMenuEntryIsInTheListOfActions()
{
    const auto allKnown = [this] {
        const QList<QAction *> entries = shownEntries();
        return std::ranges::all_of(entries, [this](const QAction *entry) {
            const ActionSpec *spec = m_desk->actions.spec(entry->objectName());
            return spec && !m_desk->actions.disabledReason(spec->id).isEmpty();
        });
    };
    const QStringList writing{QStringLiteral("File"),   QStringLiteral("Edit"),
                              QStringLiteral("View"),   QStringLiteral("Insert"),
                              QStringLiteral("Format"), QStringLiteral("Recipients"),
                              QStringLiteral("Tools")};
    SPIN_VERIFY(shownMenus() == writing);
    QVERIFY(allKnown());
    QVERIFY(shownEntries().contains(own("compose.bold")));
    QVERIFY(goToPreview());
    QCOMPARE(shownMenus(),
             (QStringList{QStringLiteral("File"), QStringLiteral("View"), QStringLiteral("Recipients"),
                          QStringLiteral("Send"), QStringLiteral("Tools")}));
    QVERIFY(allKnown());
    QVERIFY(shownEntries().contains(own("preview.send")));
    QVERIFY(!shownEntries().contains(own("compose.bold")));
    QVERIFY(!shownEntries().contains(own("compose.preview")));
    child<QPushButton>(m_window, "previewBack")->click();
    SPIN_VERIFY(shownMenus() == writing);
}

void TestComposeActions::noTwoActionsOfAStepHaveTheSameKeys()
{
    const auto clashes = [this] {
        QStringList clashing;
        QHash<QKeySequence, QString> held;
        const QList<QAction *> entries = shownEntries();
        for (const QAction *entry : entries) {
            const QList<QKeySequence> shortcuts = entry->shortcuts();
            for (const QKeySequence &shortcut : shortcuts) {
                if (held.contains(shortcut))
                    clashing.append(entry->objectName() + u' ' + held.value(shortcut));
                held.insert(shortcut, entry->objectName());
            }
        }
        return held.isEmpty() ? QStringList{QStringLiteral("no keys")} : clashing;
    };
    SPIN_VERIFY(shownMenus().contains(QStringLiteral("Format")));
    QCOMPARE(clashes(), QStringList());
    QVERIFY(goToPreview());
    QCOMPARE(clashes(), QStringList());
}

void TestComposeActions::aShortcutOfOnesOwnWorksInAnOpenComposer()
{
    auto *button = child<QPushButton>(m_window, "composePreview");
    QVERIFY(button->toolTip().contains(keys("Ctrl+Enter").toString(QKeySequence::NativeText)));
    m_desk->actions.setShortcut(QStringLiteral("compose.preview"), keys("Ctrl+J"));
    QVERIFY2(button->toolTip().contains(keys("Ctrl+J").toString(QKeySequence::NativeText)),
             qPrintable(button->toolTip()));
    QSignalSpy previewed(own("compose.preview"), &QAction::triggered);
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(previewed.size(), 0);
    QTest::keyClick(m_window, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(previewed.size(), 1);
    SPIN_VERIFY(m_window->findChild<QPushButton *>(QStringLiteral("previewSend")));
    m_desk->actions.resetShortcut(QStringLiteral("compose.preview"));
    QCOMPARE(own("compose.preview")->shortcuts(),
             m_desk->actions.spec(QStringLiteral("compose.preview"))->shortcuts);
}

void TestComposeActions::theKeysOfTheOtherStepDoNothing()
{
    QVERIFY(goToPreview());
    QSignalSpy lists(own("compose.bullets"), &QAction::triggered);
    QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lists.size(), 0);
    QSignalSpy sends(own("preview.send"), &QAction::triggered);
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sends.size(), 0);
    QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lists.size(), 1);
}

void TestComposeActions::keysOfTheBodyAreShownAndDoTheirWorkOnce()
{
    QCOMPARE(own("compose.bold")->shortcut(), keys("Ctrl+B"));
    EditorView *body = bodyOf(m_window);
    QWidget *page = child<QWidget>(body, "editorWebView")->focusProxy();
    QVERIFY(page);
    QSignalSpy focused(body, &EditorView::focusChanged);
    body->setFocus();
    SPIN_VERIFY(!focused.isEmpty());
    QSignalSpy triggered(own("compose.bold"), &QAction::triggered);
    QTest::keyClick(page, Qt::Key_B, Qt::ControlModifier);
    SPIN_VERIFY(body->state().bold);
    QVERIFY(own("compose.bold")->isChecked());
    QCOMPARE(triggered.size(), 0);
}

void TestComposeActions::buttonsAreAsTheirActions()
{
    auto *bold = child<QToolButton>(m_window, "formatBold");
    QVERIFY(bold->toolTip().contains(keys("Ctrl+B").toString(QKeySequence::NativeText)));
    QVERIFY(!bold->isChecked());
    bold->click();
    SPIN_VERIFY(bodyOf(m_window)->state().bold && bold->isChecked());
    QVERIFY(own("compose.bold")->isChecked());
    QVERIFY(!child<QToolButton>(m_window, "formatRedo")->isEnabled());
    QVERIFY(!own("compose.redo")->isEnabled());

    auto *values = child<QPushButton>(m_window, "composeShowValues");
    values->click();
    QVERIFY(own("compose.showValues")->isChecked());
    own("compose.showValues")->trigger();
    QVERIFY(!values->isChecked());
}

void TestComposeActions::theListOfShortcutsHasComposerAndPreview()
{
    ShortcutDialog dialog(m_desk->actions, m_window);
    const auto *list = child<QTreeView>(&dialog, "shortcutList");
    QVERIFY(rowOf(list, QStringLiteral("Composer"), QStringLiteral("Bulleted list")).isValid());
    QVERIFY(rowOf(list, QStringLiteral("Preview"), QStringLiteral("Next recipient")).isValid());
    const QModelIndex bold = rowOf(list, QStringLiteral("Composer"), QStringLiteral("Bold"));
    QVERIFY(bold.siblingAtColumn(1).data().toString().contains(QStringLiteral("fixed")));
    QVERIFY(bold.data(Qt::ToolTipRole).toString().contains(QStringLiteral("being written")));
}

void TestComposeActions::keysOfTheBodyCannotBeChangedOrTaken()
{
    m_desk->actions.setShortcut(QStringLiteral("compose.bold"), keys("Ctrl+J"));
    QCOMPARE(own("compose.bold")->shortcut(), keys("Ctrl+B"));

    ShortcutDialog dialog(m_desk->actions, m_window);
    auto *list = child<QTreeView>(&dialog, "shortcutList");
    auto *edit = child<QKeySequenceEdit>(&dialog, "shortcutKeys");
    auto *set = child<QPushButton>(&dialog, "setShortcut");
    list->setCurrentIndex(rowOf(list, QStringLiteral("Composer"), QStringLiteral("Bold")));
    QVERIFY(!edit->isEnabled() && !set->isEnabled());

    list->setCurrentIndex(rowOf(list, QStringLiteral("Composer"), QStringLiteral("Bulleted list")));
    QVERIFY(edit->isEnabled());
    edit->setKeySequence(keys("Ctrl+B"));
    QVERIFY(!set->isEnabled());
    // The main window's keys are others than a composer's.
    edit->setKeySequence(keys("Ctrl+E"));
    QVERIFY(set->isEnabled());
    set->click();
    QCOMPARE(own("compose.bullets")->shortcut(), keys("Ctrl+E"));
    QCOMPARE(m_desk->actions.action(QStringLiteral("task.validate"))->shortcut(), keys("Ctrl+E"));
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::TestComposeActions)

#include "tst_compose_actions.moc"
