// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/DesktopProgram.h"

#include "app/desktop/Desk.h"
#include "app/desktop/ReplacingWindow.h"
#include "core/store/Replacement.h"
#include "core/store/Store.h"
#include "core/store/WorkspaceFile.h"
#include "core/work/DraftReplay.h"
#include "core/work/FirstStart.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ThemeSetting.h"
#include "ui/theme/Theme.h"
#include "ui/welcome/WelcomeWindow.h"

#include <QDir>
#include <QEventLoopLocker>
#include <QFontDatabase>
#include <QThreadPool>
#include <QtConcurrent>

namespace waymark {

DesktopProgram::DesktopProgram(const DesktopParts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_secrets(parts.secrets)
{
}

// The desk's screens read the store until the last moment.
DesktopProgram::~DesktopProgram()
{
    m_replacing.reset();
    m_desk.reset();
    m_welcome.reset();
    m_store.reset();
}

Result<void> DesktopProgram::start()
{
    // Finding out what fonts there are takes longer than opening the workspace, and neither needs the other.
    if (!m_theme)
        QThreadPool::globalInstance()->start([] { QFontDatabase::families(); });
    const QDir profile(m_parts.profile);
    if (!profile.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Io,
                       tr("The folder %1 cannot be made, so there is no place for the workspace. Choose "
                          "another with --profile, or correct its permissions.")
                           .arg(QDir::toNativeSeparators(m_parts.profile)));
    // Another workspace of the same profile keeps both.
    if (!m_settings)
        m_settings = std::make_unique<QSettings>(profile.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
    const auto person = openStore();
    // What could not be opened is told in it, too.
    if (!m_theme)
        m_theme = std::make_unique<Theme>(ThemeSetting::read(*m_settings));
    WAYMARK_TRY(person);
    if (person->isEmpty())
        askFirst();
    else
        openDesk(*person);
    return {};
}

Result<UserId> DesktopProgram::openStore()
{
    auto store = Store::open(WorkspaceFile::inProfile(m_parts.profile), m_parts.clock);
    if (!store)
        return failure(store.error());
    // One that turns out to be damaged must not stay open: its backup could not take its place.
    const auto person = FirstStart(**store).person();
    if (!person)
        return failure(person.error());
    m_store = std::move(*store);
    return *person;
}

MainWindow *DesktopProgram::window() const
{
    return m_desk ? m_desk->window() : nullptr;
}

void DesktopProgram::askFirst()
{
    m_welcome = std::make_unique<WelcomeWindow>(*m_store);
    connect(m_welcome.get(), &WelcomeWindow::begun, this, [this](const UserId &person, bool joinsTeam) {
        openDesk(person);
        if (joinsTeam)
            m_desk->context().actions.trigger(QStringLiteral("sync.connect"));
        // Not while its own signal is being handled.
        m_welcome->hide();
        m_welcome.release()->deleteLater();
    });
    m_welcome->show();
}

void DesktopProgram::openDesk(const UserId &person)
{
    m_store->setActor(person);
    const auto replayed = DraftReplay::run({*m_store, m_parts.clock, person});
    m_desk =
        std::make_unique<Desk>(DeskParts{*m_store, m_parts.clock, m_secrets, *m_theme, *m_settings}, person);
    connect(m_desk.get(), &Desk::replaceWanted, this, [this](const Replacement &replacement) {
        // The desk goes, so not while its window is closing; until there is another one, the program stays.
        m_stay = std::make_unique<QEventLoopLocker>();
        QMetaObject::invokeMethod(
            this, [this, replacement] { replace(replacement); }, Qt::QueuedConnection);
    });
    connect(m_desk.get(), &Desk::reopenWanted, this, [this](const UserId &now) {
        m_stay = std::make_unique<QEventLoopLocker>();
        QMetaObject::invokeMethod(
            this, [this, now] { reopenDesk(now); }, Qt::QueuedConnection);
    });
    m_desk->show();
    if (!replayed)
        m_desk->context().notices.tell(replayed.error());
    else if (replayed->setAside > 0)
        m_desk->context().notices.tell(
            {tr("What you typed last was kept in the version history of its email.")});
    if (m_store->outcome().found == OpenOutcome::Found::Upgraded)
        m_desk->context().notices.tell(
            {tr("Waymark brought your workspace up to date. The older one is kept as %1.")
                 .arg(QDir::toNativeSeparators(m_store->outcome().backup))});
    Q_EMIT deskReady();
}

void DesktopProgram::reopenDesk(const UserId &person)
{
    const bool showedFirstSync = m_desk->showedFirstSync();
    m_desk.reset();
    openDesk(person);
    m_stay.reset();
    if (showedFirstSync)
        m_desk->showFirstSync();
    else
        m_desk->context().notices.tell(
            {tr("Connected. Synchronising goes on; the status bar says how far it is.")});
}

void DesktopProgram::replace(const Replacement &replacement)
{
    m_desk.reset();
    m_store.reset();
    m_replacing = std::make_unique<ReplacingWindow>(replacement.source);
    m_replacing->show();
    follow(QtConcurrent::run([replacement, path = WorkspaceFile::inProfile(m_parts.profile),
                              now = m_parts.clock.now()] { return replacement.run(path, now); }),
           this, [this, replacement](const Result<QString> &aside) { openReplaced(replacement, aside); });
}

void DesktopProgram::openReplaced(const Replacement &replacement, const Result<QString> &aside)
{
    const auto started = start();
    m_replacing.reset();
    if (!started) {
        Q_EMIT startFailed(started.error());
        m_stay.reset();
        return;
    }
    m_stay.reset();
    if (!m_desk)
        return;
    Notices &notices = m_desk->context().notices;
    const QString what = QDir::toNativeSeparators(replacement.file);
    if (!aside)
        notices.tell(
            {.text = tr("Your workspace is as it was. %1").arg(aside.error().sentence), .error = true});
    else if (aside->isEmpty())
        notices.tell({.text = tr("This is now the workspace of %1.").arg(what)});
    else
        notices.tell(
            {.text =
                 tr("This is now the workspace of %1. The one before is in the list of backups.").arg(what)});
}

} // namespace waymark
