// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/ShellContext.h"

#include <QList>
#include <QMainWindow>
#include <QSet>

#include <functional>

class QStackedWidget;

namespace waymark {

class DockArea;
class HeaderBar;
class MenuBuilder;
class NoticeToasts;
class Page;
class PaneCycler;
class Rail;
class ShellActions;
class StatusLine;
struct Place;

/// The program's window. It hosts pages and knows no feature: menus, header, rail, the pages, the dock,
/// status line.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const ShellContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The size of the first start, with its frame inside of a screen that has `available` room.
    static QSize firstSize(QSize available);

    /// Adds a page, which is taken over. The first one is where the program starts.
    void addPage(Page *page);
    /// Restores size and panes and goes to the first page, unless the navigator is somewhere already.
    void start();

    /// The page that is shown; null before start().
    Page *currentPage() const { return m_current; }

    /// The outbox's count, the sync state, the person's name. A segment whose id is a page's opens that page.
    StatusLine *statusLine() const { return m_status; }
    DockArea *dockArea() const { return m_dock; }
    /// The parent of what is made for the dock: what moves to another one is dressed anew.
    QWidget *dockHost() const;
    PaneCycler *panes() const { return m_panes; }

    void setMenuBarShown(bool shown);
    /// Puts the cursor in the page's filter, where it has one.
    void focusFilter();

    /// Asked before the window closes; false keeps it open (something is asked first).
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

Q_SIGNALS:
    void quitWanted();
    /// It closes: nothing keeps it open any more.
    void closing();
    void menuBarShown(bool shown);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void adoptActions();
    void arrive(const Place &place);
    void showPage(Page *page);
    void refreshHeader();
    void showDock();
    QList<QWidget *> visiblePanes() const;
    Page *pageWithId(const QString &id) const;
    void saveState();
    void restoreState();

    ShellContext m_context;
    QList<Page *> m_pages;
    QSet<Page *> m_withoutDock; ///< Pages that have nothing to show in the dock at the moment.
    Page *m_current = nullptr;
    QWidget *m_root;
    HeaderBar *m_header;
    Rail *m_rail;
    QStackedWidget *m_stack;
    DockArea *m_dock;
    StatusLine *m_status;
    NoticeToasts *m_toasts;
    PaneCycler *m_panes;
    ShellActions *m_actions = nullptr;
    std::function<bool()> m_mayClose;
};

} // namespace waymark
