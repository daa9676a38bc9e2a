// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace waymark {

class MainWindow;
class SessionSecretStore;
class SyncPage;
class SyncPanel;
class Synchroniser;
struct ChangeSet;
struct SyncStatus;

/// Synchronising and its screens in the main window: the page, the actions, the indicator in the status line
/// and what that opens.
class SyncWiring : public QObject
{
    Q_OBJECT
public:
    SyncWiring(const UiContext &context, SessionSecretStore &secrets, MainWindow *window);
    ~SyncWiring() override;

    Synchroniser &synchroniser() const { return *m_synchroniser; }

    /// Begins to exchange, where the workspace is connected.
    void start();
    void stop();

    /// Whether the person looks at how far the first synchronisation is, and the way to let them.
    bool showsFirstSync() const;
    void showFirstSync();

private:
    void showStatus(const SyncStatus &status);
    void tellSetAside(const SyncStatus &status);
    void tellTakenBack(const ChangeSet &changes);
    void openPanel();

    UiContext m_context;
    SessionSecretStore &m_secrets;
    MainWindow *m_window;
    std::unique_ptr<Synchroniser> m_synchroniser;
    SyncPage *m_page;
    QPointer<SyncPanel> m_panel;
    std::optional<int> m_setAside; ///< How many there were when it was last told.
};

} // namespace waymark
