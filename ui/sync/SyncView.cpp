// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncView.h"

#include "core/sync/ParkedChanges.h"
#include "core/sync/SetAsideChanges.h"
#include "core/sync/SyncConflicts.h"
#include "ui/sync/ConflictsView.h"
#include "ui/sync/RefusedView.h"
#include "ui/sync/SetAsideView.h"
#include "ui/sync/SyncLogView.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/TabBar.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

const QStringList &tabNames()
{
    static const QStringList names{QStringLiteral("conflicts"), QStringLiteral("refused"),
                                   QStringLiteral("aside"), QStringLiteral("log")};
    return names;
}

} // namespace

SyncView::SyncView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_conflicts(new ConflictsView(context)),
      m_refused(new RefusedView(context)), m_aside(new SetAsideView(context)),
      m_log(new SyncLogView(context)), m_tabs(new TabBar),
      m_pages(new QStackedWidget), m_stale{ConflictsTab, RefusedTab, SetAsideTab, LogTab},
      m_reading(context.work.store, this, [this](const Result<Counts> &counts) { showCounts(counts); })
{
    m_tabs->setObjectName(QStringLiteral("syncTabs"));
    for (const QString &title : {tr("Conflicts"), tr("Refused"), tr("Set aside"), tr("Sync log")})
        m_tabs->addTab(title);
    for (QWidget *page : std::initializer_list<QWidget *>{m_conflicts, m_refused, m_aside, m_log})
        m_pages->addWidget(page);
    auto *bar = new QFrame;
    bar->setProperty("edge", QStringLiteral("bottom"));
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(tokens::space::s3, 0, tokens::space::s3, 1);
    line->addWidget(m_tabs);
    line->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        m_stale.insert(LogTab); // Its lines come without a sign.
        refreshTab();
        Q_EMIT changed();
    });
    connect(m_conflicts, &ConflictsView::changed, this, &SyncView::changed);
    for (SyncSidePage *page : std::initializer_list<SyncSidePage *>{m_refused, m_aside})
        connect(page, &SyncSidePage::changed, this, &SyncView::readCounts);
    connect(m_conflicts, &ConflictsView::settled, this, [this] {
        readCounts();
        Q_EMIT settled();
    });
    connect(m_refused, &RefusedView::settled, this, &SyncView::settled);
    connect(m_aside, &SetAsideView::settled, this, &SyncView::settled);
}

void SyncView::readCounts()
{
    m_reading.start(&SyncView::count);
}

Result<SyncView::Counts> SyncView::count(Connection &reader)
{
    const auto conflicts = SyncConflicts::count(reader);
    WAYMARK_TRY(conflicts);
    const auto refused = ParkedChanges::count(reader);
    WAYMARK_TRY(refused);
    const auto setAside = SetAsideChanges::count(reader);
    WAYMARK_TRY(setAside);
    return Counts{*conflicts, *refused, *setAside};
}

void SyncView::showCounts(const Result<Counts> &counts)
{
    const Counts found = counts.value_or(Counts());
    const auto show = [this](int tab, qint64 count) { m_tabs->setCount(tab, count > 0 ? int(count) : -1); };
    show(ConflictsTab, found.conflicts);
    show(RefusedTab, found.refused);
    show(SetAsideTab, found.setAside);
    Q_EMIT changed();
}

void SyncView::refresh()
{
    m_stale = {ConflictsTab, RefusedTab, SetAsideTab, LogTab};
    readCounts();
    if (isVisible())
        refreshTab();
}

bool SyncView::isReading() const
{
    return m_reading.isReading() || m_conflicts->isReading() || m_refused->isReading() ||
           m_aside->isReading() || m_log->isReading();
}

/// Rows are read for who looks at them.
void SyncView::refreshTab()
{
    const int tab = m_tabs->currentIndex();
    if (!m_stale.remove(tab))
        return;
    if (tab == ConflictsTab)
        m_conflicts->refresh();
    else if (tab == RefusedTab)
        m_refused->refresh();
    else if (tab == SetAsideTab)
        m_aside->refresh();
    else
        m_log->refresh();
}

void SyncView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readCounts();
    refreshTab();
}

void SyncView::goTo(const QString &place)
{
    const qsizetype tab = tabNames().indexOf(place.section(u'/', 0, 0));
    if (tab >= 0)
        m_tabs->setCurrentIndex(static_cast<int>(tab));
    const DraftId draft(place.section(u'/', 1));
    if (tab == ConflictsTab && draft) {
        m_stale.remove(ConflictsTab);
        m_conflicts->refresh();
        m_conflicts->goTo(draft);
    }
}

QString SyncView::tab() const
{
    return tabNames().value(m_tabs->currentIndex());
}

bool SyncView::showsConflicts() const
{
    return m_tabs->currentIndex() == ConflictsTab && m_conflicts->count() > 0;
}

void SyncView::choose(SyncConflict::Choice choice)
{
    m_conflicts->choose(choice);
}

void SyncView::goToOpen(bool forward)
{
    m_conflicts->goToOpen(forward);
}

void SyncView::focusContent()
{
    switch (m_tabs->currentIndex()) {
    case ConflictsTab:
        m_conflicts->focusContent();
        return;
    case RefusedTab:
        m_refused->focusContent();
        return;
    case SetAsideTab:
        m_aside->focusContent();
        return;
    default:
        m_log->focusContent();
    }
}

QStringList SyncView::trail() const
{
    const QString name = m_conflicts->currentName();
    return showsConflicts() && !name.isEmpty() ? QStringList{tr("Resolve conflict")} : QStringList();
}

QString SyncView::statusText() const
{
    return showsConflicts() ? m_conflicts->statusText() : QString();
}

} // namespace waymark
