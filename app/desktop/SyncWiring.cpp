// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/SyncWiring.h"

#include "core/base/Clock.h"
#include "core/base/SessionSecretStore.h"
#include "core/store/SubmissionRepository.h"
#include "core/sync/Synchroniser.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/StatusLine.h"
#include "ui/sync/ConnectDialog.h"
#include "ui/sync/SyncActions.h"
#include "ui/sync/SyncPage.h"
#include "ui/sync/SyncPanel.h"
#include "ui/sync/SyncWords.h"

#include <utility>

namespace waymark {

namespace {

const QString &segment()
{
    static const QString id = QStringLiteral("sync");
    return id;
}

constexpr int mostEmails = 20;

} // namespace

SyncWiring::SyncWiring(const UiContext &context, SessionSecretStore &secrets, MainWindow *window)
    : QObject(window), m_context(context), m_secrets(secrets), m_window(window),
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
    connect(&context.work.store, &Store::changed, this, &SyncWiring::tellTakenBack);
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

bool SyncWiring::showsFirstSync() const
{
    const auto *dialog = m_window->findChild<ConnectDialog *>();
    return dialog && dialog->isVisible() && dialog->showsProgress();
}

void SyncWiring::showFirstSync()
{
    auto *dialog = new ConnectDialog(m_context, *m_synchroniser, m_secrets, m_window);
    dialog->showProgress();
    dialog->open();
}

void SyncWiring::showStatus(const SyncStatus &status)
{
    const SyncLine line = SyncWords::line(status, m_context.work.clock.now());
    m_window->statusLine()->setSegment(segment(), line.icon, line.text, line.tip, line.tone);
    m_page->setStatus(status);
    if (m_panel)
        m_panel->setStatus(status);
    tellSetAside(status);
}

/// What somebody wrote and cannot find any more is not left to the status line alone.
void SyncWiring::tellSetAside(const SyncStatus &status)
{
    // Before the store was asked nothing is known; what was there at the start was told when it came.
    if (status.state == SyncStatus::State::NotConnected)
        return;
    const int before = std::exchange(m_setAside, status.setAside).value_or(status.setAside);
    if (status.setAside <= before)
        return;
    m_context.notices.tell({.text = tr("%Ln thing(s) that you worked on left this computer. What the server "
                                       "never got is set aside.",
                                       nullptr, status.setAside - before),
                            .wayText = tr("Show"),
                            .way = [this] {
                                m_context.navigator.go({m_page->id(), QStringLiteral("aside")});
                            }});
}

/// Somebody sent the same email first: whoever pressed Send here is told, wherever they look.
void SyncWiring::tellTakenBack(const ChangeSet &changes)
{
    const QSet<QString> emails = changes.rows.value(EntityType::Submission);
    // Not for a page of everything that the team ever sent.
    if (emails.size() > mostEmails)
        return;
    for (const QString &uid : emails) {
        const auto email = SubmissionRepository::find(m_context.work.store.reader(), SubmissionId(uid));
        if (email && email->state == SubmissionState::Recalled && email->sender == m_context.work.me &&
            !email->reviewReasons.isEmpty())
            m_context.notices.tell({.text = tr("“%1”: %2", "an email's subject, what became of it")
                                                .arg(email->subject, email->reviewReasons.first().sentence),
                                    .wayText = tr("Sync log"),
                                    .way = [this] {
                                        m_context.navigator.go({m_page->id(), QStringLiteral("log")});
                                    }});
    }
}

void SyncWiring::openPanel()
{
    m_panel = new SyncPanel(m_context, m_synchroniser->status(), m_window);
    m_panel->showAbove(m_window->statusLine()->segment(segment()));
}

} // namespace waymark
