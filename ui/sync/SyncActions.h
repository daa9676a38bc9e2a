// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncStatus.h"
#include "ui/shell/UiContext.h"

#include <QObject>

class QWidget;

namespace waymark {

class SessionSecretStore;
class SyncPage;
class Synchroniser;

/// What can be done about the server, and with the conflict that is looked at.
class SyncActions : public QObject
{
    Q_OBJECT
public:
    SyncActions(const UiContext &context, Synchroniser &synchroniser, SessionSecretStore &secrets,
                SyncPage *page, QWidget *window);

private:
    void addExchange();
    void addConnection();
    void addConflict();
    void showStatus(const SyncStatus &status);
    void showConflict();
    void showSelection();
    void switchPause();

    UiContext m_context;
    Synchroniser &m_synchroniser;
    SessionSecretStore &m_secrets;
    SyncPage *m_page;
    QWidget *m_window;
};

} // namespace waymark
