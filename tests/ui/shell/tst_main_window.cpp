// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/shell/Shell.h"
#include "ui/shell/DockArea.h"
#include "ui/shell/RailButton.h"
#include "ui/shell/ShortcutDialog.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/ThemeSetting.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/ToastView.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace waymark;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_shell = std::make_unique<Shell>(*m_settings, *m_theme);
        QVERIFY(QTest::qWaitForWindowActive(m_shell->window.get()));
    }

    void cleanup() { m_shell.reset(); }

    void eachThemeColoursTheWholeWindow()
    {
        QList<QColor> corners;
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            m_theme->setChoice(choice);
            const QImage window = m_shell->window->grab().toImage();
            corners.append(window.pixelColor(window.width() / 2, 4));
            corners.append(window.pixelColor(4, window.height() - 4));
        }
        for (const QColor &light : corners.mid(0, 2))
            QVERIFY2(light.lightness() > 200, qPrintable(light.name()));
        for (const QColor &dark : corners.mid(2))
            QVERIFY2(dark.lightness() < 60, qPrintable(dark.name()));
    }

    void pagesStandOnTheContentsGroundFromTheStart()
    {
        // What the style fills, it fills by this.
        QVERIFY(m_shell->find<QWidget>("pages")->testAttribute(Qt::WA_StyledBackground));
    }

    void aNarrowWindowKeepsTheRailsIconsAlone()
    {
        m_shell->navigator.go({QStringLiteral("accounts"), QStringLiteral("Northbeam Robotics")});
        m_shell->window->resize(1100, 700);
        QTRY_COMPARE(m_shell->find<RailButton>("rail-today")->width(), 44);
    }

    /// Larger letters, or longer words of another language, need more than the least window has.
    void buttonsGiveWayBeforeTheTitleDoes()
    {
        const QStringList words{QStringLiteral("Import suppressions from a list of addresses…"),
                                QStringLiteral("Lift a suppression of somebody who asked…"),
                                QStringLiteral("Suppress one more address for good…"),
                                QStringLiteral("Record an unsubscribe that came by word…")};
        QStringList ids;
        QString done;
        for (const QString &text : words) {
            ids.append(QStringLiteral("test.%1").arg(ids.size()));
            m_shell->actions.add({ids.last(), text, Icon::MailX, {}, MenuId::Tools, 9},
                                 [&done, id = ids.last()](bool) { done = id; });
        }
        m_shell->accounts->actions = ids;
        m_shell->navigator.go({QStringLiteral("accounts"), {}});
        m_shell->window->resize(1080, 700);
        auto *more = m_shell->find<QToolButton>("pageMore");
        const auto *title = m_shell->find<ElidedLabel>("pageTitle");
        QTRY_VERIFY(more->isVisible());
        QTRY_VERIFY(!title->isElided());
        const auto *last = m_shell->find<QWidget>("test.3Button");
        const auto *bar = m_shell->find<QWidget>("headerBar");
        QTRY_VERIFY(last->isVisible() &&
                    bar->rect().contains(QRect(last->mapTo(bar, QPoint()), last->size())));
        QVERIFY(last->width() >= last->minimumSizeHint().width());
        QVERIFY(!m_shell->find<QWidget>("test.0Button")->isVisible());
        more->click();
        auto *menu = m_shell->find<QMenu>("pageMoreMenu");
        QVERIFY(menu);
        menu->actions().first()->trigger();
        menu->close();
        QCOMPARE(done, ids.first());
        // With room again all are there, and no menu.
        m_shell->window->resize(1900, 700);
        QTRY_VERIFY(m_shell->find<QWidget>("test.0Button")->isVisible());
        QVERIFY(!more->isVisible());
    }

    void theFirstPageIsWhereItStarts()
    {
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("today"));
        QCOMPARE(m_shell->find<QLabel>("pageTitle")->text(), QStringLiteral("Today"));
        QCOMPARE(m_shell->window->windowTitle(), QStringLiteral("Today — Waymark"));
        QCOMPARE(m_shell->window->statusLine()->activity(), QStringLiteral("Status of Today"));
        QVERIFY(m_shell->find<QWidget>("list-today")->hasFocus());
    }

    void theTrailNamesWhatIsShownAndLeadsBackToThePagesStart()
    {
        m_shell->navigator.go({QStringLiteral("accounts"), QStringLiteral("Northbeam Robotics")});
        QCOMPARE(m_shell->find<QLabel>("pageTitle")->text(), QStringLiteral("Northbeam Robotics"));
        QCOMPARE(m_shell->window->windowTitle(), QStringLiteral("Northbeam Robotics — Waymark"));
        auto *start = m_shell->find<QAbstractButton>("pageStartButton");
        QVERIFY(start->isVisible());
        start->click();
        QCOMPARE(m_shell->navigator.current(), (Place{QStringLiteral("accounts"), {}}));
        QVERIFY(!start->isVisible());
    }

    void keysGoToPagesAndBack()
    {
        QTest::keyClick(m_shell->window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("accounts"));
        QTest::keyClick(m_shell->window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("settings"));
        QTest::keyClick(m_shell->window.get(), Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(m_shell->window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("today"));
        QVERIFY(!m_shell->find<QWidget>("goBackButton")->isEnabled());
        QTest::keyClick(m_shell->window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("accounts"));
    }

    void arrowsMoveOnTheRailAndEnterOpens()
    {
        auto *first = m_shell->find<RailButton>("rail-today");
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QTest::keyClick(m_shell->find<RailButton>("rail-accounts"), Qt::Key_Down);
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("today"));
        QTest::keyClick(m_shell->find<RailButton>("rail-outbox"), Qt::Key_Return);
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("outbox"));
        QVERIFY(m_shell->find<RailButton>("rail-outbox")->isChecked());
        QVERIFY(!first->isChecked());
    }

    void theRailSaysWhatNeedsThePerson()
    {
        QCOMPARE(m_shell->find<RailButton>("rail-today")->accessibleName(),
                 QStringLiteral("Today, 3 need you"));
        QCOMPARE(m_shell->find<RailButton>("rail-outbox")->accessibleName(), QStringLiteral("Outbox, 2"));
        QCOMPARE(m_shell->find<RailButton>("rail-accounts")->accessibleName(), QStringLiteral("Accounts"));
    }

    void onlyMenusWithActionsAreShown()
    {
        QTRY_COMPARE(m_shell->menus(),
                     QStringList({QStringLiteral("File"), QStringLiteral("Edit"), QStringLiteral("View"),
                                  QStringLiteral("Go"), QStringLiteral("CTA"), QStringLiteral("Help")}));
        m_shell->actions.add(
            {QStringLiteral("account.new"), QStringLiteral("New account"), {}, {}, MenuId::Account, 0},
            [](bool) {});
        QTRY_VERIFY(m_shell->menus().contains(QStringLiteral("Account")));
    }

    void toolbarButtonsFollowTheirActions()
    {
        auto *button = m_shell->find<QAbstractButton>("cta.newButton");
        QVERIFY(button);
        QCOMPARE(button->text(), QStringLiteral("New CTA"));
        button->click();
        QCOMPARE(m_shell->newCtas, 1);
        m_shell->actions.setEnabled(QStringLiteral("cta.new"), false,
                                    QStringLiteral("Choose an account first"));
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), QStringLiteral("Choose an account first"));
    }

    void shortcutsWorkWithTheMenuBarHidden()
    {
        QTest::keyClick(m_shell->window.get(), Qt::Key_M, Qt::ControlModifier);
        QVERIFY(!m_shell->window->menuBar()->isVisible());
        QTest::keyClick(m_shell->window.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(m_shell->newCtas, 1);
        QTest::keyClick(m_shell->window.get(), Qt::Key_M, Qt::ControlModifier);
        QVERIFY(m_shell->window->menuBar()->isVisible());
    }

    void theDockFoldsAndUnfolds()
    {
        auto *dock = m_shell->find<QWidget>("dock");
        auto *strip = m_shell->find<QWidget>("dockStrip");
        QVERIFY(dock->isVisible());
        QVERIFY(!strip->isVisible());
        QTest::keyClick(m_shell->window.get(), Qt::Key_F9);
        QVERIFY(!dock->isVisible());
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->width(), 28);
        QTest::mouseClick(strip, Qt::LeftButton);
        QVERIFY(dock->isVisible());
        m_shell->navigator.go({QStringLiteral("outbox"), {}});
        QVERIFY(!dock->isVisible());
        QVERIFY(!strip->isVisible());
        Q_EMIT m_shell->today->dockWanted(true);
        QVERIFY(!dock->isVisible());
    }

    void aPageWithNothingInItsDockHasNoneWhenOneComesBack()
    {
        auto *dock = m_shell->find<QWidget>("dock");
        Q_EMIT m_shell->today->dockWanted(false);
        QVERIFY(!dock->isVisible());
        m_shell->navigator.go({QStringLiteral("outbox"), {}});
        m_shell->navigator.back();
        QVERIFY(!dock->isVisible());
        Q_EMIT m_shell->today->dockWanted(true);
        QVERIFY(dock->isVisible());
    }

    void aNarrowWindowOpensTheDockOverThePage()
    {
        m_shell->window->resize(1100, 700);
        auto *dock = m_shell->find<QWidget>("dock");
        auto *page = m_shell->find<QWidget>("page-today");
        QVERIFY(!dock->isVisible());
        QTRY_VERIFY(page->width() > 900);
        const int width = page->width();
        QTest::keyClick(m_shell->window.get(), Qt::Key_F9);
        QVERIFY(dock->isVisible());
        QCOMPARE(page->width(), width);
        QTest::keyClick(dock, Qt::Key_Escape);
        QVERIFY(!dock->isVisible());
        m_shell->window->resize(1440, 900);
        QVERIFY(dock->isVisible());
    }

    void aNarrowRailKeepsItsNamesInTooltips()
    {
        auto *button = m_shell->find<RailButton>("rail-accounts");
        QVERIFY(button->toolTip().isEmpty());
        m_shell->window->resize(1100, 700);
        QCOMPARE(button->toolTip(), QStringLiteral("Accounts"));
    }

    void undoIsOfferedByToastAndByTheEditMenu()
    {
        QStringList undone;
        m_shell->notices.tell({QStringLiteral("Step skipped"), QStringLiteral("Undo"),
                               [&] { undone += QStringLiteral("skip"); }});
        m_shell->notices.tell({QStringLiteral("Step moved"), QStringLiteral("Undo"),
                               [&] { undone += QStringLiteral("move"); }});
        QCOMPARE(m_shell->window->findChildren<ToastView *>().constLast()->toast().text,
                 QStringLiteral("Step moved"));
        QCOMPARE(m_shell->actions.action(QStringLiteral("edit.undo"))->text(),
                 QStringLiteral("&Undo: Step moved"));
        m_shell->window->findChildren<QAbstractButton *>(QStringLiteral("toastAction")).constLast()->click();
        QCOMPARE(undone, QStringList(QStringLiteral("move")));
        QTest::keyClick(m_shell->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.size(), 2);
        QVERIFY(!m_shell->actions.action(QStringLiteral("edit.undo"))->isEnabled());
    }

    void whatCanBeUndoneAtOnceCannotLater()
    {
        const QAction *undo = m_shell->actions.action(QStringLiteral("edit.undo"));
        QStringList undone;
        const auto tell = [&](const QString &text, bool isBrief) {
            Notice notice{.text = text};
            notice.undoText = QStringLiteral("Undo");
            notice.undo = [&undone, text] { undone += text; };
            notice.undoGoesWithToast = isBrief;
            m_shell->notices.tell(notice);
        };
        // With its toast, by the key too.
        tell(QStringLiteral("Ruth unsubscribed"), true);
        QTest::keyClick(m_shell->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.size(), 1);
        // Not once another toast took its place, nor once it was closed.
        tell(QStringLiteral("Jo unsubscribed"), true);
        tell(QStringLiteral("Step moved"), false);
        QCOMPARE(undo->text(), QStringLiteral("&Undo: Step moved"));
        QTest::keyClick(m_shell->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!undo->isEnabled());
        tell(QStringLiteral("Al unsubscribed"), true);
        QVERIFY(undo->isEnabled());
        m_shell->window->findChildren<QAbstractButton *>(QStringLiteral("toastClose")).constLast()->click();
        QVERIFY(!undo->isEnabled());
        QCOMPARE(undone, (QStringList{QStringLiteral("Ruth unsubscribed"), QStringLiteral("Step moved")}));
    }

    void redoSaysWhatItDoesAndUndoIsKeptOverScreens()
    {
        QAction *undo = m_shell->actions.action(QStringLiteral("edit.undo"));
        QAction *redo = m_shell->actions.action(QStringLiteral("edit.redo"));
        QVERIFY(!redo->isEnabled());
        QStringList done;
        m_shell->notices.tell({QStringLiteral("R&D created"), QStringLiteral("Undo"), [&] {
                                   m_shell->notices.offerRedo(QStringLiteral("R&D created"),
                                                              [&] { done += QStringLiteral("again"); });
                               }});
        m_shell->navigator.go({QStringLiteral("accounts"), {}});
        QCOMPARE(undo->text(), QStringLiteral("&Undo: R&&D created"));
        QTest::keyClick(m_shell->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!undo->isEnabled());
        QCOMPARE(redo->text(), QStringLiteral("&Redo: R&&D created"));
        QTest::keyClick(m_shell->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(done.size(), 1);
        QVERIFY(!redo->isEnabled());
    }

    void aTextFieldUndoesItsOwnWords()
    {
        bool undone = false;
        m_shell->notices.tell(
            {QStringLiteral("Step skipped"), QStringLiteral("Undo"), [&] { undone = true; }});
        QLineEdit field(m_shell->window.get());
        field.show();
        m_shell->window->activateWindow();
        field.setFocus();
        QTRY_VERIFY(field.hasFocus());
        QTest::keyClicks(&field, QStringLiteral("words"));
        QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field.text(), QString());
        QVERIFY(!undone);
    }

    void aCountdownShowsTheSecondsThatTheClockLeaves()
    {
        Notice notice;
        notice.text = QStringLiteral("Leaves soon");
        notice.countdownEnds = m_shell->clock.now().addSecs(8);
        notice.countdownText = [](int seconds) { return QStringLiteral("Leaves in %1 s").arg(seconds); };
        const int number = m_shell->notices.tell(notice);
        QCOMPARE(m_shell->find<ToastView>("toast")->toast().milliseconds, 8000);
        QCOMPARE(m_shell->find<ToastView>("toast")->findChild<QLabel *>()->text(),
                 QStringLiteral("Leaves in 8 s"));
        m_shell->notices.withdraw(number);
        QTRY_VERIFY(!m_shell->find<ToastView>("toast"));
    }

    void anErrorStaysUntilItIsClosed()
    {
        m_shell->notices.tell(Error{ErrorKind::Full, QStringLiteral("The disk is full."), {}});
        auto *toast = m_shell->find<ToastView>("toast");
        QVERIFY(toast && toast->toast().milliseconds == 0);
        m_shell->find<QAbstractButton>("toastClose")->click();
        QTRY_VERIFY(!m_shell->find<ToastView>("toast"));
    }

    void whatStaysComesBackAfterWhatWasToldMeanwhile()
    {
        const auto shown = [this] {
            const auto *toast = m_shell->find<ToastView>("toast");
            return toast ? toast->toast().text : QString();
        };
        bool gone = false;
        Notice held{.text = QStringLiteral("3 emails are on hold.")};
        held.wayText = QStringLiteral("Open Outbox");
        held.way = [&gone] { gone = true; };
        m_shell->notices.tell(held);
        m_shell->notices.tell(Error{ErrorKind::Full, QStringLiteral("The disk is full."), {}});
        m_shell->notices.tell(Error{ErrorKind::Full, QStringLiteral("The disk is full."), {}});
        const int moved =
            m_shell->notices.tell({QStringLiteral("Step moved"), QStringLiteral("Undo"), [] {}});
        QCOMPARE(m_shell->window->findChildren<ToastView *>().constLast()->toast().text,
                 QStringLiteral("Step moved"));
        m_shell->notices.withdraw(moved);
        QTRY_COMPARE(shown(), QStringLiteral("The disk is full."));
        m_shell->window->findChildren<QAbstractButton *>(QStringLiteral("toastClose")).constLast()->click();
        QTRY_COMPARE(shown(), held.text);
        m_shell->window->findChildren<QAbstractButton *>(QStringLiteral("toastAction")).constLast()->click();
        QVERIFY(gone);
        QTRY_COMPARE(shown(), QString());
    }

    void paneAfterPaneIsReachedWithF6()
    {
        m_shell->notices.tell({QStringLiteral("Step moved"), QStringLiteral("Undo"), [] {}});
        const QStringList panes = {QStringLiteral("dock"),       QStringLiteral("toast"),
                                   QStringLiteral("statusLine"), QStringLiteral("headerBar"),
                                   QStringLiteral("rail"),       QStringLiteral("page-today")};
        for (const QString &name : panes) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            auto *pane = m_shell->window->findChild<QWidget *>(name);
            QVERIFY2(pane->isAncestorOf(QApplication::focusWidget()), qPrintable(name));
        }
        QVERIFY(m_shell->find<QWidget>("list-today")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(m_shell->find<QWidget>("rail")->isAncestorOf(QApplication::focusWidget()));
    }

    void ctrlFGoesToThePagesFilter()
    {
        QTest::keyClick(m_shell->window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    }

    void theStatusLineLeadsToTheOutbox()
    {
        m_shell->window->statusLine()->setSegment(QStringLiteral("outbox"), Icon::Send,
                                                  QStringLiteral("2 in outbox"));
        m_shell->find<QAbstractButton>("status-outbox")->click();
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("outbox"));
        QCOMPARE(m_shell->find<QAbstractButton>("status-sync")->text(), QStringLiteral("On this computer"));
    }

    void theChosenThemeIsKept()
    {
        QVERIFY(m_shell->actions.trigger(QStringLiteral("view.themeDark")));
        QVERIFY(m_theme->isDark());
        QCOMPARE(ThemeSetting::read(*m_settings), Theme::Choice::Dark);
        QVERIFY(!m_shell->actions.action(QStringLiteral("view.themeLight"))->isChecked());
        m_theme->setChoice(Theme::Choice::Light);
        QCOMPARE(ThemeSetting::read(*m_settings), Theme::Choice::Light);
        QVERIFY(m_shell->actions.action(QStringLiteral("view.themeLight"))->isChecked());
    }

    void aPageKeepsItsDigitBeforeThoseBetweenAreBuilt()
    {
        QTest::keyClick(m_shell->window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("today"));
        QTest::keyClick(m_shell->window.get(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(m_shell->navigator.current().page, QStringLiteral("outbox"));
    }

    void theFirstWindowFitsIntoTheScreenWithItsFrame()
    {
        QCOMPARE(MainWindow::firstSize({1920, 1080}), QSize(1440, 900));
        const QSize tight = MainWindow::firstSize({1440, 900});
        QVERIFY(tight.width() < 1440 && tight.height() <= 900 - 24);
        QCOMPARE(MainWindow::firstSize({800, 600}), QSize(1080, 680));
    }

    void theWindowComesBackAsItWasLeft()
    {
        m_shell->window->resize(1300, 800);
        QTest::keyClick(m_shell->window.get(), Qt::Key_F9);
        m_shell->window->close();
        m_shell = std::make_unique<Shell>(*m_settings, *m_theme);
        QCOMPARE(m_shell->window->size(), QSize(1300, 800));
        QVERIFY(m_shell->window->dockArea()->isFolded());
    }

    void stateOfAnotherVersionIsLeftAlone()
    {
        m_shell->window->resize(1300, 800);
        m_shell->window->close();
        m_settings->setValue(QStringLiteral("window/version"), 999);
        m_shell = std::make_unique<Shell>(*m_settings, *m_theme);
        QCOMPARE(m_shell->window->size(), QSize(1440, 900));
    }

    void aGuardCanKeepTheWindowOpen()
    {
        bool mayClose = false;
        m_shell->window->setCloseGuard([&mayClose] { return mayClose; });
        m_shell->window->close();
        QVERIFY(m_shell->window->isVisible());
        mayClose = true;
        m_shell->window->close();
        QVERIFY(!m_shell->window->isVisible());
    }

    void aShortcutCanBeTakenOverFromAnotherAction()
    {
        QTest::keyClick(m_shell->window.get(), Qt::Key_F1, Qt::ControlModifier);
        auto *dialog = m_shell->find<ShortcutDialog>("shortcutDialog");
        QVERIFY(dialog && dialog->isVisible());
        auto *list = dialog->findChild<RowView *>(QStringLiteral("shortcutList"));
        QVERIFY(list->chooseKey(QStringLiteral("view.dock")));
        dialog->findChild<QKeySequenceEdit *>()->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_N));
        dialog->findChild<QAbstractButton *>(QStringLiteral("setShortcut"))->click();
        QCOMPARE(m_shell->actions.action(QStringLiteral("view.dock"))->shortcut(),
                 QKeySequence(Qt::CTRL | Qt::Key_N));
        QVERIFY(m_shell->actions.action(QStringLiteral("cta.new"))->shortcut().isEmpty());
        QVERIFY(list->chooseKey(QStringLiteral("cta.new")));
        dialog->findChild<QAbstractButton *>(QStringLiteral("resetShortcut"))->click();
        QCOMPARE(m_shell->actions.action(QStringLiteral("cta.new"))->shortcut(),
                 QKeySequence(Qt::CTRL | Qt::Key_N));
        QVERIFY(m_shell->actions.action(QStringLiteral("view.dock"))->shortcut().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void aboutNamesVersionLicenceAndTheWorkOfOthers()
    {
        QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            m_theme->setChoice(choice);
            QVERIFY(m_shell->actions.trigger(QStringLiteral("help.about")));
            const QPointer<QDialog> dialog(m_shell->find<QDialog>("aboutDialog"));
            QVERIFY(dialog && dialog->isVisible());
            QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("aboutVersion"))
                        ->text()
                        .contains(QStringLiteral("1.2.3")));
            const QString parts =
                dialog->findChild<QTextBrowser *>(QStringLiteral("aboutParts"))->toPlainText();
            for (const char *part : {"SQLite", "GMime", "libcurl", "QtKeychain", "prosemirror", "Lucide"})
                QVERIFY2(parts.contains(QLatin1String(part)), part);
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!dialog);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Shell> m_shell;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
