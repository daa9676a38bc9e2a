// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/base/SessionSecretStore.h"
#include "core/domain/Ids.h"

#include <QObject>
#include <QSettings>

#include <memory>

class QEventLoopLocker;

namespace waymark {

class Clock;
class DesktopNotifier;
class Desk;
class MainWindow;
class ReplacingWindow;
class Store;
class Theme;
class WelcomeWindow;
struct Replacement;

/// What a run of the program is made of, besides itself: tests and the tour bring their own clock and
/// secrets. All of it outlives the program.
struct DesktopParts
{
    QString profile; ///< Folder of the workspace.
    const Clock &clock;
    SecretStore &secrets;
};

/// The desktop program from opening the workspace to its last window: asks the first questions in a new one,
/// then builds the desk. Needs a QApplication.
class DesktopProgram : public QObject
{
    Q_OBJECT
public:
    explicit DesktopProgram(const DesktopParts &parts, QObject *parent = nullptr);
    ~DesktopProgram() override;

    /// Opens the workspace and shows the first window. Fails with a sentence where it cannot be opened.
    Result<void> start();

    Store *store() const { return m_store.get(); }
    Theme &theme() const { return *m_theme; }
    /// The welcome window, until the workspace has begun; null afterwards.
    WelcomeWindow *welcome() const { return m_welcome.get(); }
    /// The main window; null until the workspace has begun.
    MainWindow *window() const;
    Desk *desk() const { return m_desk.get(); }

Q_SIGNALS:
    /// The main window is there.
    void deskReady();
    /// Another workspace was to take the place of this one, and now none can be opened.
    void startFailed(const waymark::Error &error);

private:
    void askFirst();
    void openDesk(const UserId &person);
    /// The person whose workspace it is; empty where it has not begun.
    Result<UserId> openStore();
    /// The same workspace for the same person under the id that their team's server has for them.
    void reopenDesk(const UserId &person);
    void replace(const Replacement &replacement);
    void openReplaced(const Replacement &replacement, const Result<QString> &aside);

    DesktopParts m_parts;
    SessionSecretStore m_secrets; ///< Over those of the parts.
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<WelcomeWindow> m_welcome;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ReplacingWindow> m_replacing;
    std::unique_ptr<QEventLoopLocker> m_stay; ///< While there is no window.
};

} // namespace waymark
