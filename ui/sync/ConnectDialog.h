// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/sync/ServerAccess.h"
#include "core/sync/ServerIdentity.h"
#include "core/sync/SyncStatus.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QStackedWidget;

namespace waymark {

class ConnectForm;
class ConnectPlan;
class ConnectProgress;
class SessionSecretStore;
class Synchroniser;

/// Connects the workspace to a server in three steps: where and who, what was found and what will happen, and
/// how far the first synchronisation is.
class ConnectDialog : public DialogFrame
{
    Q_OBJECT
public:
    ConnectDialog(const UiContext &context, Synchroniser &synchroniser, SessionSecretStore &secrets,
                  QWidget *parent);
    ~ConnectDialog() override;

    /// Says how far the first synchronisation is; of a workspace that is connected by now.
    void showProgress();
    bool showsProgress() const;

private:
    void look();
    void showFound(const ServerIdentity &found);
    void back();
    void connectNow();
    void showFailure(const Error &error);
    void followStatus(const SyncStatus &status);
    void pause();

    UiContext m_context;
    Synchroniser &m_synchroniser;
    SessionSecretStore &m_secrets;
    ServerAccess m_access;
    ConnectForm *m_form;
    ConnectPlan *m_plan;
    ConnectProgress *m_progress;
    QStackedWidget *m_pages;
    Button *m_back;
    Button *m_pause;
    bool m_looking = false;
};

} // namespace waymark
