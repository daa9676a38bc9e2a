// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h" // Declares the metatype of the id in a signal.
#include "core/store/Replacement.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace waymark {

class ComposeActions;
class ImportActions;
class SettingsPage;
class MainWindow;
class Outbox;
class QuitQuestion;
class SessionSecretStore;
class SyncWiring;
class TemplateViews;
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

    /// Closes the window as quitting does, and with it the workspace, for another one to take its place. What
    /// the window asks first may call that off.
    void replaceWorkspace(const Replacement &replacement);

    /// Whether the person was looking at the first synchronisation when the window closed for another desk,
    /// and the way to go on with that.
    bool showedFirstSync() const { return m_showedFirstSync; }
    void showFirstSync();

Q_SIGNALS:
    /// The window is closing for this: the desk and the store are to go, and then to be made anew.
    void replaceWanted(const waymark::Replacement &replacement);
    /// The window is closing because its person is another row now (the team's server knows them under an id
    /// of its own): the desk is to be made anew for that one, over the same store.
    void reopenWanted(const waymark::UserId &person);

private:
    void addActions();
    /// Opens the form of a contact; a null one makes a new contact of the account.
    void editContact(const ContactId &contact, const AccountId &account, QWidget *over);
    void addPages();
    void addPalette();
    void addReminders();
    void openFolder();
    void showStatus();
    /// Makes way for a new desk where the person has got another id.
    void followPerson();
    void quit();
    /// Closes the window, and with it the program unless the workspace is to be replaced: at once, or once
    /// the composers have saved and closed and what counts down is settled.
    void leave();
    bool mayClose();

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
    TemplateViews *m_templates = nullptr;
    ImportActions *m_imports = nullptr;
    SettingsPage *m_settings = nullptr;
    SyncWiring *m_sync = nullptr;
    QuitQuestion *m_question = nullptr;
    std::optional<Replacement> m_replacement;
    UserId m_reopenFor; ///< Null unless the desk goes for another one.
    bool m_showedFirstSync = false;
    bool m_leaving = false; ///< The window is closed for what was wanted last, not for something new.
};

} // namespace waymark
