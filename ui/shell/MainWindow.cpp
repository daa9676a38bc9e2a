// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/MainWindow.h"

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/DockArea.h"
#include "ui/shell/DockPane.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/NoticeToasts.h"
#include "ui/shell/Page.h"
#include "ui/shell/PaneCycler.h"
#include "ui/shell/Rail.h"
#include "ui/shell/ShellActions.h"
#include "ui/shell/StatusLine.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/ToastHost.h"
#include "ui/widgets/ToastView.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>

namespace waymark {

namespace {

/// Raised when what is kept under "window/" changes its meaning.
constexpr int StateVersion = 1;
constexpr QSize DesignedSize(1440, 900);

/// Below this width the rail drops its names.
constexpr int NamedRail = 1160;

QString stateKey(const char *name)
{
    return QStringLiteral("window/") + QLatin1String(name);
}

/// Said before anything is made around it: the style asks a widget what it is once, when it gets its place.
PageStack *onSurface(PageStack *pages)
{
    pages->setObjectName(QStringLiteral("pages"));
    pages->setProperty("pane", QStringLiteral("surface"));
    return pages;
}

} // namespace

MainWindow::MainWindow(const ShellContext &context, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_root(new QWidget(this)),
      m_header(new HeaderBar(context.actions, context.navigator, m_root)), m_rail(new Rail(m_root)),
      m_stack(onSurface(new PageStack)), m_dock(new DockArea(m_stack, m_root)),
      m_status(new StatusLine(m_root)), m_toasts(new NoticeToasts(context.notices, context.clock, m_stack)),
      m_panes(new PaneCycler([this] { return visiblePanes(); }, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(tokens::size::minWindow.at(0), tokens::size::minWindow.at(1));
    resize(firstSize(screen()->availableSize()));
    build();
    m_actions = new ShellActions(context, this);
    adoptActions();
    new MenuBuilder(context.actions, this);
    connect(&context.navigator, &Navigator::arrived, this, &MainWindow::arrive);
    connect(m_rail, &Rail::pageWanted, this, [this](const QString &id) { m_context.navigator.go({id, {}}); });
    connect(m_status, &StatusLine::segmentActivated, this, [this](const QString &id) {
        if (pageWithId(id))
            m_context.navigator.go({id, {}});
    });
    m_status->setSegment(QStringLiteral("sync"), Icon::HardDrive, tr("On this computer"),
                         tr("This workspace is kept on this computer and not shared with a server."));
}

MainWindow::~MainWindow() = default;

QSize MainWindow::firstSize(QSize available)
{
    // What a window manager puts around a window, which nobody can ask for before it is shown.
    constexpr QSize frame(16, 44);
    const QSize least(tokens::size::minWindow.at(0), tokens::size::minWindow.at(1));
    return DesignedSize.boundedTo(available - frame).expandedTo(least);
}

void MainWindow::build()
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_dock, 1);
    auto *layout = new QVBoxLayout(m_root);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
    setCentralWidget(m_root);
    menuBar()->setMinimumHeight(tokens::size::menuBar);
}

/// Shortcuts belong to the window, so that they work with the menu bar hidden.
void MainWindow::adoptActions()
{
    const auto adopt = [this](const QString &id) {
        if (m_context.actions.spec(id)->places & ActionPlace::MainWindow)
            addAction(m_context.actions.action(id));
    };
    const QList<ActionSpec> specs = m_context.actions.specs();
    for (const ActionSpec &spec : specs)
        adopt(spec.id);
    connect(&m_context.actions, &ActionRegistry::added, this, adopt);
}

void MainWindow::addPage(Page *page)
{
    page->setParent(this);
    page->setHost(m_stack);
    m_pages.append(page);
    if (page->railItem() == page->id())
        m_rail->addPage(page);
    m_actions->addPage(page);
    connect(page, &Page::headerChanged, this, [this, page] {
        if (page == m_current)
            refreshHeader();
    });
    connect(page, &Page::dockWanted, this, [this, page](bool wanted) {
        if (wanted)
            m_withoutDock.remove(page);
        else
            m_withoutDock.insert(page);
        if (page == m_current)
            showDock();
    });
}

void MainWindow::start()
{
    restoreState();
    if (m_context.navigator.current().page.isEmpty() && !m_pages.isEmpty())
        m_context.navigator.go({m_pages.constFirst()->id(), {}});
}

void MainWindow::arrive(const Place &place)
{
    Page *page = pageWithId(place.page);
    if (!page)
        return;
    const bool other = page != m_current;
    if (other)
        showPage(page);
    page->arrive(place.argument);
    m_header->refresh();
    refreshHeader();
    if (other)
        page->focusContent();
}

void MainWindow::showPage(Page *page)
{
    m_current = page;
    QWidget *widget = page->widget();
    if (m_stack->indexOf(widget) < 0)
        m_stack->addWidget(widget);
    m_stack->setCurrentWidget(widget);
    m_rail->setCurrent(page->railItem());
    m_header->showPage(page);
    showDock();
}

void MainWindow::showDock()
{
    QWidget *content = m_withoutDock.contains(m_current) ? nullptr : m_current->dock();
    m_dock->setContent(m_current->dockTitle(), content);
}

QWidget *MainWindow::dockHost() const
{
    return m_dock->pane()->host();
}

void MainWindow::refreshHeader()
{
    const QStringList trail = m_current->trail();
    const QString thing = trail.isEmpty() ? m_current->title() : trail.constLast();
    setWindowTitle(tr("%1 — Waymark", "what the window shows").arg(thing));
    m_status->setActivity(m_current->statusText());
    if (m_dock->hasContent())
        m_dock->setContent(m_current->dockTitle(), m_current->dock());
}

void MainWindow::setMenuBarShown(bool shown)
{
    menuBar()->setVisible(shown);
    Q_EMIT menuBarShown(shown);
}

void MainWindow::focusFilter()
{
    if (m_current)
        m_current->focusFilter();
}

QList<QWidget *> MainWindow::visiblePanes() const
{
    QList<QWidget *> panes{m_header, m_rail};
    if (m_current)
        panes += PaneCycler::panesOf(m_current->widget());
    if (m_dock->isOpen())
        panes.append(m_dock->pane());
    if (ToastView *toast = m_toasts->host()->current())
        panes.append(toast);
    panes.append(m_status);
    return panes;
}

Page *MainWindow::pageWithId(const QString &id) const
{
    for (Page *page : m_pages) {
        if (page->id() == id)
            return page;
    }
    return nullptr;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    saveState();
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCompact(width() < NamedRail);
}

void MainWindow::saveState()
{
    QSettings &settings = m_context.settings;
    settings.setValue(stateKey("version"), StateVersion);
    settings.setValue(stateKey("geometry"), saveGeometry());
    settings.setValue(stateKey("menuBar"), menuBar()->isVisibleTo(this));
    m_dock->saveState(settings);
}

void MainWindow::restoreState()
{
    const QSettings &settings = m_context.settings;
    if (settings.value(stateKey("version")).toInt() != StateVersion)
        return;
    restoreGeometry(settings.value(stateKey("geometry")).toByteArray());
    setMenuBarShown(settings.value(stateKey("menuBar"), true).toBool());
    m_dock->restoreState(settings);
}

} // namespace waymark
