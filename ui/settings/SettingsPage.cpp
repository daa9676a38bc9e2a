// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/SettingsPage.h"

#include "ui/settings/SettingsView.h"
#include "ui/shell/Navigator.h"

#include <QTimer>

#include <utility>

namespace waymark {

SettingsPage::SettingsPage(const UiContext &context, SessionSecretStore &secrets, Outbox &outbox,
                           std::function<void(const Replacement &)> replace, QObject *parent)
    : Page(parent), m_context(context), m_secrets(secrets), m_outbox(outbox), m_replace(std::move(replace)),
      m_refreshTimer(new QTimer(this))
{
    // Several transactions in a row are read once.
    m_refreshTimer->setSingleShot(true);
    m_refreshTimer->setInterval(0);
    connect(m_refreshTimer, &QTimer::timeout, this, [this] {
        m_stale = !m_view || !m_view->isVisible();
        if (!m_stale)
            m_view->refresh();
    });
    connect(&m_context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        // What a section shows; the key store is asked with it, which may ask the person.
        for (const EntityType type :
             {EntityType::User, EntityType::Organisation, EntityType::MailAccount, EntityType::Account}) {
            if (changes.touches(type))
                m_refreshTimer->start();
        }
    });
    connect(&m_context.navigator, &Navigator::arrived, this, [this](const Place &place) {
        const bool here = place.page == id();
        if (std::exchange(m_here, here) && !here && m_view)
            m_view->askAboutChanges({});
    });
}

SettingsPage::~SettingsPage() = default;

QWidget *SettingsPage::widget()
{
    if (!m_view) {
        m_view = new SettingsView(m_context, m_secrets, m_outbox, m_synchroniser, m_replace, host());
        connect(m_view, &SettingsView::templateWanted, this, &SettingsPage::templateWanted);
        connect(m_view, &SettingsView::attentionWanted, this, [this](const QString &section) {
            m_context.navigator.go({id(), section});
        });
    }
    return m_view;
}

void SettingsPage::arrive(const QString &argument)
{
    widget();
    if (std::exchange(m_stale, false))
        m_view->refresh();
    m_view->goTo(argument);
}

bool SettingsPage::mayClose()
{
    if (!m_view || !m_view->hasChanges())
        return true;
    m_view->askAboutChanges([this] { Q_EMIT settled(); });
    return false;
}

void SettingsPage::focusContent()
{
    if (m_view)
        m_view->focusFirst();
}

} // namespace waymark
