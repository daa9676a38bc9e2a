// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/HeaderBar.h"

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/ActionStrip.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Page.h"
#include "ui/shell/SearchField.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"

#include <QAction>
#include <QHBoxLayout>

namespace waymark {

namespace {

QFrame *divider()
{
    auto *line = new QFrame;
    line->setFixedSize(1, 20);
    line->setProperty("divider", true);
    return line;
}

} // namespace

HeaderBar::HeaderBar(ActionRegistry &actions, Navigator &navigator, QWidget *parent)
    : QFrame(parent), m_actions(actions), m_navigator(navigator),
      m_back(new IconButton(Icon::ArrowLeft, tr("Back"))),
      m_forward(new IconButton(Icon::ArrowRight, tr("Forward"))), m_start(new Button({}, Button::Kind::Flat)),
      m_chevron(new IconLabel(Icon::ChevronRight, 14)), m_title(new ElidedLabel({}, TextStyle::Heading)),
      m_subtitle(new ElidedLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_buttons(new ActionStrip(actions))
{
    setObjectName(QStringLiteral("headerBar"));
    setProperty("pane", QStringLiteral("window"));
    setProperty("edge", QStringLiteral("bottom"));
    setMinimumHeight(tokens::size::toolBar);
    m_back->setObjectName(QStringLiteral("goBackButton"));
    m_forward->setObjectName(QStringLiteral("goForwardButton"));
    m_start->setObjectName(QStringLiteral("pageStartButton"));
    m_start->setProperty("crumb", true);
    m_start->setFont(textFont(TextStyle::Body));
    m_title->setObjectName(QStringLiteral("pageTitle"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(4);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addSpacing(4);
    layout->addWidget(divider());
    layout->addSpacing(4);
    layout->addWidget(m_start);
    layout->addWidget(m_chevron);
    layout->addSpacing(4);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(m_subtitle);
    layout->addStretch(1);
    layout->addWidget(m_buttons);

    connect(m_back, &IconButton::clicked, &navigator, &Navigator::back);
    connect(m_forward, &IconButton::clicked, &navigator, &Navigator::forward);
    connect(&navigator, &Navigator::historyChanged, this, &HeaderBar::showHistory);
    connect(m_start, &Button::clicked, this, [this] {
        if (m_page)
            m_navigator.go({m_page->id(), {}});
    });
    connect(&actions, &ActionRegistry::added, this, &HeaderBar::addSearch);
    showHistory();
}

void HeaderBar::addSearch(const QString &action)
{
    if (m_search || action != QLatin1String("go.search"))
        return;
    m_search = new SearchField(m_actions.action(action));
    auto *line = static_cast<QHBoxLayout *>(layout());
    line->addSpacing(tokens::space::s2);
    line->addWidget(m_search);
}

void HeaderBar::showPage(Page *page)
{
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    connect(page, &Page::headerChanged, this, &HeaderBar::refresh);
    refresh();
}

void HeaderBar::refresh()
{
    showTrail();
    showActions();
}

void HeaderBar::showTrail()
{
    const QStringList trail = m_page->trail();
    m_start->setText(m_page->title());
    m_start->setVisible(!trail.isEmpty());
    m_chevron->setVisible(!trail.isEmpty());
    m_title->setText(trail.isEmpty() ? m_page->title() : trail.join(QStringLiteral(" › ")));
    m_subtitle->setText(m_page->subtitle());
    m_subtitle->setVisible(!m_page->subtitle().isEmpty());
}

void HeaderBar::showActions()
{
    const QStringList wanted = m_page->toolBarActions();
    if (wanted == m_shownActions)
        return;
    m_shownActions = wanted;
    m_buttons->setActions(wanted);
}

bool HeaderBar::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        share();
    return done;
}

void HeaderBar::share()
{
    const QLayout *line = layout();
    const QMargins around = line->contentsMargins();
    int room = width() - around.left() - around.right();
    for (int i = 0; i < line->count(); ++i) {
        QLayoutItem *item = line->itemAt(i);
        const QWidget *widget = item->widget();
        if (widget == m_buttons || (widget && item->isEmpty()))
            continue;
        // A search that is an icon alone still searches.
        const bool isWhole = !widget || widget == m_title || widget == m_start;
        room -= (isWhole ? item->sizeHint() : item->minimumSize()).width() + (widget ? line->spacing() : 0);
    }
    m_buttons->fit(room - line->spacing());
}

void HeaderBar::showHistory()
{
    m_back->setEnabled(m_navigator.canGoBack());
    m_forward->setEnabled(m_navigator.canGoForward());
}

} // namespace waymark
