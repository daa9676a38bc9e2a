// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/ServerSection.h"

#include "core/base/Clock.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/Synchroniser.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

namespace {

QString roleWords(Roles roles)
{
    if (roles == everybody)
        return ServerSection::tr("Technical Account Manager and admin");
    return roles.testFlag(Role::Admin) ? ServerSection::tr("Admin")
                                       : ServerSection::tr("Technical Account Manager");
}

} // namespace

ServerSection::ServerSection(const UiContext &context, Synchroniser &synchroniser, QWidget *parent)
    : SettingsSection(context, tr("Server"), parent), m_synchroniser(synchroniser),
      m_words(new TextLabel({}, TextStyle::Body, Color::TextSecondary)), m_facts(new QGridLayout),
      m_acts(new QHBoxLayout),
      m_connect(addAct(tr("Connect to a server…"), "sync.connect", "settingsConnect")),
      m_signIn(addAct(tr("Sign in again…"), "sync.signIn", "settingsSignIn")),
      m_signOut(addAct(tr("Sign out…"), "sync.signOut", "settingsSignOut"))
{
    setObjectName(QStringLiteral("settingsServer"));
    m_words->setWordWrap(true);
    m_facts->setHorizontalSpacing(tokens::space::s4);
    m_facts->setVerticalSpacing(tokens::space::s2);
    m_facts->setColumnStretch(1, 1);
    m_acts->setSpacing(tokens::space::s2);
    m_acts->addStretch(1);
    column()->addWidget(m_words);
    column()->addLayout(m_facts);
    column()->addLayout(m_acts);
    connect(&synchroniser, &Synchroniser::statusChanged, this, [this](const SyncStatus &status) {
        // What is told here changes with the state, not with each object that is exchanged.
        if (status.state != m_shown)
            refresh();
    });
    refresh();
}

Button *ServerSection::addAct(const QString &text, const char *action, const char *name)
{
    auto *button = new Button(text);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this,
            [this, action] { this->context().actions.trigger(QLatin1String(action)); });
    m_acts->addWidget(button);
    return button;
}

void ServerSection::addFact(const QString &label, const QString &value, const char *name)
{
    if (value.isEmpty())
        return;
    auto *words = new TextLabel(value);
    words->setObjectName(QLatin1String(name));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = m_facts->rowCount();
    m_facts->addWidget(new TextLabel(label, TextStyle::Body, Color::TextSecondary), row, 0);
    m_facts->addWidget(words, row, 1);
}

void ServerSection::refresh()
{
    m_shown = m_synchroniser.status().state;
    emptyLayout(m_facts);
    const auto found = SyncStateRepository::connection(context().work.store.reader());
    const bool connected = found && *found;
    m_connect->setText(connected ? tr("Connect to another server…") : tr("Connect to a server…"));
    m_signIn->setVisible(connected);
    m_signOut->setVisible(connected);
    if (!found)
        m_words->setText(found.error().sentence);
    else if (!connected)
        m_words->setText(
            tr("This workspace is kept on this computer. With a server, a team shares one: changes of "
               "each are with the others at once, and what was written offline follows."));
    m_words->setVisible(!connected);
    if (!connected)
        return;
    const SyncConnection &connection = **found;
    const Formats formats;
    addFact(tr("Server"), connection.server, "settingsServerAddress");
    addFact(tr("You"), Formats::name(connection.userName), "settingsServerUser");
    addFact(tr("Role"), roleWords(connection.roles), "settingsServerRole");
    addFact(tr("This computer"), connection.deviceName, "settingsServerDevice");
    addFact(tr("Connected since"), formats.fullDate(formats.here(connection.connectedAt).date()),
            "settingsServerSince");
    addFact(tr("Last the same"), formats.asOf(connection.syncedAt, context().work.clock.now()),
            "settingsServerSynced");
}

} // namespace waymark
