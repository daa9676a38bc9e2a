// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncPage.h"

#include "ui/shell/Navigator.h"
#include "ui/sync/SyncView.h"

#include <QTimer>

namespace waymark {

namespace {

/// Changes that follow closely are read once.
constexpr int refreshPause = 200;

} // namespace

SyncPage::SyncPage(const UiContext &context, QObject *parent)
    : Page(parent), m_context(context), m_refreshTimer(new QTimer(this))
{
    m_refreshTimer->setSingleShot(true);
    m_refreshTimer->setInterval(refreshPause);
    connect(m_refreshTimer, &QTimer::timeout, this, [this] {
        if (m_view)
            m_view->refresh();
    });
    connect(&m_context.navigator, &Navigator::arrived, this, [this](const Place &place) {
        m_here = place.page == id();
        Q_EMIT conflictShown();
    });
}

QWidget *SyncPage::widget()
{
    if (!m_view) {
        m_view = new SyncView(m_context);
        m_view->setObjectName(QStringLiteral("syncPage"));
        connect(m_view, &SyncView::changed, this, [this] {
            if (m_view->isVisible())
                m_context.navigator.refine(id(), m_view->tab());
            Q_EMIT headerChanged();
            Q_EMIT conflictShown();
        });
        connect(m_view, &SyncView::settled, this, &SyncPage::settled);
    }
    return m_view;
}

void SyncPage::setStatus(const SyncStatus &status)
{
    const bool other = status.conflicts != m_status.conflicts || status.refused != m_status.refused ||
                       status.setAside != m_status.setAside ||
                       (status.state != m_status.state && status.state != SyncStatus::State::Syncing);
    m_status = status;
    if (other && !m_refreshTimer->isActive())
        m_refreshTimer->start();
}

QStringList SyncPage::trail() const
{
    return m_view ? m_view->trail() : QStringList();
}

QStringList SyncPage::toolBarActions() const
{
    return {QStringLiteral("outbox.sendNow")};
}

QString SyncPage::statusText() const
{
    return m_view ? m_view->statusText() : QString();
}

void SyncPage::arrive(const QString &argument)
{
    widget();
    m_view->refresh();
    m_view->goTo(argument);
    Q_EMIT conflictShown();
}

void SyncPage::focusContent()
{
    if (m_view)
        m_view->focusContent();
}

bool SyncPage::showsConflict() const
{
    return m_here && m_view && m_view->showsConflicts();
}

void SyncPage::choose(SyncConflict::Choice choice)
{
    if (showsConflict())
        m_view->choose(choice);
}

void SyncPage::goToOpen(bool forward)
{
    if (showsConflict())
        m_view->goToOpen(forward);
}

} // namespace waymark
