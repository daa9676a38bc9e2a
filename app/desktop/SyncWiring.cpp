// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/SyncWiring.h"

#include "core/base/Clock.h"
#include "core/base/SessionSecretStore.h"
#include "core/sync/Synchroniser.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/StatusLine.h"
#include "ui/sync/SyncActions.h"
#include "ui/sync/SyncPage.h"
#include "ui/sync/SyncPanel.h"
#include "ui/sync/SyncWords.h"

namespace waymark {

namespace {

const QString &segment()
{
    static const QString id = QStringLiteral("sync");
    return id;
}

} // namespace

SyncWiring::SyncWiring(const UiContext &context, SessionSecretStore &secrets, MainWindow *window)
    : QObject(window), m_context(context), m_window(window),
      m_synchroniser(std::make_unique<Synchroniser>(SyncParts{context.work.store, secrets})),
      m_page(new SyncPage(context))
{
    window->addPage(m_page);
    new SyncActions(context, *m_synchroniser, secrets, m_page, window);
    connect(m_page, &SyncPage::settled, m_synchroniser.get(), &Synchroniser::syncNow);
    connect(m_synchroniser.get(), &Synchroniser::statusChanged, this, &SyncWiring::showStatus);
    connect(window->statusLine(), &StatusLine::segmentActivated, this, [this](const QString &id) {
        if (id == segment())
            openPanel();
    });
    showStatus(m_synchroniser->status());
}

SyncWiring::~SyncWiring() = default;

void SyncWiring::start()
{
    m_synchroniser->start();
}

void SyncWiring::stop()
{
    m_synchroniser->stop();
}

void SyncWiring::showStatus(const SyncStatus &status)
{
    const SyncLine line = SyncWords::line(status, m_context.work.clock.now());
    m_window->statusLine()->setSegment(segment(), line.icon, line.text, line.tip, line.tone);
    m_page->setStatus(status);
    if (m_panel)
        m_panel->setStatus(status);
}

void SyncWiring::openPanel()
{
    m_panel = new SyncPanel(m_context, m_synchroniser->status(), m_window);
    m_panel->showAbove(m_window->statusLine()->segment(segment()));
}

} // namespace waymark
