// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/DesktopProgram.h"

#include "app/desktop/Desk.h"
#include "core/store/Store.h"
#include "core/store/WorkspaceFile.h"
#include "core/work/FirstStart.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ThemeSetting.h"
#include "ui/theme/Theme.h"
#include "ui/welcome/WelcomeWindow.h"

#include <QDir>

namespace waymark {

DesktopProgram::DesktopProgram(const DesktopParts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_secrets(parts.secrets)
{
}

// The desk's screens read the store until the last moment.
DesktopProgram::~DesktopProgram()
{
    m_desk.reset();
    m_welcome.reset();
    m_store.reset();
}

Result<void> DesktopProgram::start()
{
    const QDir profile(m_parts.profile);
    if (!profile.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Io,
                       tr("The folder %1 cannot be made, so there is no place for the workspace. Choose "
                          "another with --profile, or correct its permissions.")
                           .arg(QDir::toNativeSeparators(m_parts.profile)));
    m_settings =
        std::make_unique<QSettings>(profile.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(ThemeSetting::read(*m_settings));
    auto store = Store::open(WorkspaceFile::inProfile(m_parts.profile), m_parts.clock);
    if (!store)
        return failure(store.error());
    m_store = std::move(*store);

    const FirstStart firstStart(*m_store);
    const auto person = firstStart.person();
    if (!person)
        return failure(person.error());
    if (person->isEmpty())
        askFirst();
    else
        openDesk(*person);
    return {};
}

MainWindow *DesktopProgram::window() const
{
    return m_desk ? m_desk->window() : nullptr;
}

void DesktopProgram::askFirst()
{
    m_welcome = std::make_unique<WelcomeWindow>(*m_store);
    connect(m_welcome.get(), &WelcomeWindow::begun, this, [this](const UserId &person) {
        openDesk(person);
        // Not while its own signal is being handled.
        m_welcome->hide();
        m_welcome.release()->deleteLater();
    });
    m_welcome->show();
}

void DesktopProgram::openDesk(const UserId &person)
{
    m_store->setActor(person);
    m_desk =
        std::make_unique<Desk>(DeskParts{*m_store, m_parts.clock, m_secrets, *m_theme, *m_settings}, person);
    m_desk->show();
    if (m_store->outcome().found == OpenOutcome::Found::Upgraded)
        m_desk->context().notices.tell(
            {tr("Waymark brought your workspace up to date. The older one is kept as %1.")
                 .arg(QDir::toNativeSeparators(m_store->outcome().backup))});
    Q_EMIT deskReady();
}

} // namespace waymark
