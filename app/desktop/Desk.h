// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace waymark {

class ComposeActions;
class SettingsPage;
class MainWindow;
class Outbox;
class SessionSecretStore;
class Theme;
class TodayPage;

/// What the desk is built on; all of it outlives it.
struct DeskParts
{
    Store &store;
    const Clock &clock;
    SessionSecretStore &secrets;
    Theme &theme;
    QSettings &settings;
};

/// The main window with everything in it, for one person: the only place that knows all screens.
class Desk : public QObject
{
    Q_OBJECT
public:
    Desk(const DeskParts &parts, const UserId &person, QObject *parent = nullptr);
    ~Desk() override;

    void show();
    MainWindow *window() const { return m_window.get(); }
    const UiContext &context() const { return m_context; }
    Outbox &outbox() const { return *m_outbox; }

private:
    void addActions();
    /// Opens the form of a contact; a null one makes a new contact of the account.
    void editContact(const ContactId &contact, const AccountId &account, QWidget *over);
    void addPages();
    void addReminders();
    void openFolder();
    void showStatus();
    /// Closes the window, and with it the program: at once, or once the composers have saved and closed and
    /// what counts down is settled.
    void quit();

    DeskParts m_parts;
    ActionRegistry m_actions;
    Navigator m_navigator;
    Notices m_notices;
    Selection m_selection;
    UiContext m_context;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<MainWindow> m_window;
    QPointer<QWidget> m_checklist;
    TodayPage *m_today = nullptr;
    ComposeActions *m_composers = nullptr;
    SettingsPage *m_settings = nullptr;
};

} // namespace waymark
