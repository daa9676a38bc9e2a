// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConnectDialog.h"

#include "core/base/SessionSecretStore.h"
#include "core/sync/Synchroniser.h"
#include "ui/shell/Follow.h"
#include "ui/sync/ConnectForm.h"
#include "ui/sync/ConnectPlan.h"
#include "ui/sync/ConnectProgress.h"
#include "ui/widgets/Button.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

using State = SyncStatus::State;

constexpr int contentWidth = 520;

} // namespace

ConnectDialog::ConnectDialog(const UiContext &context, Synchroniser &synchroniser,
                             SessionSecretStore &secrets, QWidget *parent)
    : DialogFrame(tr("Connect to a server"), parent), m_context(context), m_synchroniser(synchroniser),
      m_secrets(secrets), m_form(new ConnectForm), m_plan(new ConnectPlan(context.work.store)),
      m_progress(new ConnectProgress), m_pages(new QStackedWidget), m_back(addSecondary(tr("Back"))),
      m_pause(addSecondary(tr("Pause sync")))
{
    setObjectName(QStringLiteral("connectDialog"));
    setMinimumWidth(contentWidth);
    m_back->setObjectName(QStringLiteral("connectBack"));
    m_pause->setObjectName(QStringLiteral("connectPause"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_form, m_plan, m_progress})
        m_pages->addWidget(page);
    contentLayout()->addWidget(m_pages);
    setPrimary(tr("Look at the server"))->setObjectName(QStringLiteral("connectNext"));
    connect(primaryButton(), &QPushButton::clicked, this, [this] {
        if (m_pages->currentWidget() == m_form)
            look();
        else if (m_pages->currentWidget() == m_plan)
            connectNow();
        else
            accept();
    });
    connect(m_back, &QPushButton::clicked, this, &ConnectDialog::back);
    connect(m_pause, &QPushButton::clicked, this, &ConnectDialog::pause);
    connect(&synchroniser, &Synchroniser::statusChanged, this, &ConnectDialog::followStatus);
    back();
}

// Closed while it connects: what is written afterwards is nobody's choice for this session.
ConnectDialog::~ConnectDialog()
{
    m_secrets.setWritesForSession(false);
}

void ConnectDialog::back()
{
    m_pages->setCurrentWidget(m_form);
    m_back->hide();
    m_pause->hide();
    primaryButton()->setText(tr("Look at the server"));
    setFooterError({});
    m_form->focusFirst();
}

void ConnectDialog::look()
{
    if (m_looking || !m_form->isComplete())
        return;
    m_access = m_form->access();
    m_looking = true;
    setFooterError({});
    setFooterNote(tr("Looking at %1").arg(m_access.address));
    m_form->setEnabled(false);
    primaryButton()->setEnabled(false);
    follow(m_synchroniser.lookAt(m_access), this, [this](const Result<ServerIdentity> &found) {
        m_looking = false;
        m_form->setEnabled(true);
        primaryButton()->setEnabled(true);
        setFooterNote({});
        if (found) {
            showFound(*found);
            return;
        }
        if (!m_form->showError(found.error()))
            setFooterError(found.error().sentence);
    });
}

void ConnectDialog::showFound(const ServerIdentity &found)
{
    m_plan->show(found, m_synchroniser.status().server);
    m_pages->setCurrentWidget(m_plan);
    m_back->show();
    primaryButton()->setText(tr("Connect"));
    primaryButton()->setFocus();
}

void ConnectDialog::connectNow()
{
    setFooterError({});
    m_back->setEnabled(false);
    primaryButton()->setEnabled(false);
    m_secrets.setWritesForSession(m_plan->isForSession());
    follow(m_synchroniser.connectTo(m_access), this, [this](const Result<ServerIdentity> &connected) {
        m_secrets.setWritesForSession(false);
        m_back->setEnabled(true);
        primaryButton()->setEnabled(true);
        if (connected)
            showProgress();
        else
            showFailure(connected.error());
    });
}

void ConnectDialog::showFailure(const Error &error)
{
    // The server was looked at and is one, so what is not supported is to keep the token for good.
    if (error.kind == ErrorKind::Unsupported && !m_plan->isForSession())
        m_plan->offerSession(error.sentence);
    setFooterError(error.sentence);
}

void ConnectDialog::showProgress()
{
    m_pages->setCurrentWidget(m_progress);
    m_back->hide();
    m_pause->show();
    cancelButton()->hide();
    primaryButton()->setText(tr("Go on in the background"));
    primaryButton()->setFocus();
    followStatus(m_synchroniser.status());
}

bool ConnectDialog::showsProgress() const
{
    return m_pages->currentWidget() == m_progress;
}

void ConnectDialog::followStatus(const SyncStatus &status)
{
    if (!showsProgress())
        return;
    m_progress->show(status);
    const bool done = status.state == State::Synced;
    m_pause->setVisible(status.state == State::Syncing || status.state == State::Offline);
    primaryButton()->setText(done || status.state == State::Paused ? tr("Close")
                                                                   : tr("Go on in the background"));
}

void ConnectDialog::pause()
{
    follow(m_synchroniser.pause(), this, [this](const Result<void> &done) {
        if (!done)
            setFooterError(done.error().sentence);
    });
}

} // namespace waymark
