// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/SuppressionsPage.h"

#include "ui/suppressions/SuppressionList.h"

#include <QTimer>

#include <utility>

namespace waymark {

namespace {

/// Changes that follow closely are read once.
constexpr int refreshPause = 200;

} // namespace

SuppressionsPage::SuppressionsPage(const UiContext &context, QObject *parent)
    : Page(parent), m_context(context), m_refreshTimer(new QTimer(this))
{
    m_refreshTimer->setSingleShot(true);
    m_refreshTimer->setInterval(refreshPause);
    connect(m_refreshTimer, &QTimer::timeout, this, &SuppressionsPage::catchUp);
    connect(&m_context.work.store, &Store::changed, this, &SuppressionsPage::note);
}

QWidget *SuppressionsPage::widget()
{
    if (!m_list) {
        m_list = new SuppressionList(m_context, host());
        m_list->setObjectName(QStringLiteral("suppressions"));
        connect(m_list, &SuppressionList::statusChanged, this, &Page::headerChanged);
        connect(m_list, &SuppressionList::chosenChanged, this, &SuppressionsPage::chosenChanged);
    }
    return m_list;
}

QStringList SuppressionsPage::toolBarActions() const
{
    return {QStringLiteral("suppression.import"), QStringLiteral("suppression.lift"),
            QStringLiteral("suppression.add"), QStringLiteral("suppression.unsubscribe")};
}

void SuppressionsPage::note(const ChangeSet &changes)
{
    // Erasing adds to what the status line counts.
    if (!m_list || (!changes.touches(EntityType::Suppression) && !changes.touches(EntityType::Contact)))
        return;
    m_stale = true;
    if (!m_refreshTimer->isActive())
        m_refreshTimer->start();
}

/// While another page is shown nothing is read.
void SuppressionsPage::catchUp()
{
    if (m_list && m_list->isVisible() && std::exchange(m_stale, false))
        m_list->refresh();
}

QString SuppressionsPage::statusText() const
{
    return m_list ? m_list->statusText() : QString();
}

QString SuppressionsPage::chosenAddress() const
{
    return m_list ? m_list->chosenAddress() : QString();
}

void SuppressionsPage::arrive(const QString &)
{
    widget();
    catchUp();
    Q_EMIT chosenChanged();
}

void SuppressionsPage::focusContent()
{
    if (m_list)
        m_list->focusList();
}

bool SuppressionsPage::focusFilter()
{
    if (m_list)
        m_list->focusFilter();
    return m_list != nullptr;
}

} // namespace waymark
