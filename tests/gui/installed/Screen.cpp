// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/installed/Screen.h"

#include <QDebug>
#include <QRegularExpression>
#include <QStandardPaths>

namespace waymark::test {

namespace {

// Programs start slowly on a loaded machine.
constexpr int patience = 60'000;

} // namespace

Screen::~Screen()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(5000)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

QString Screen::whatIsMissing()
{
    for (const char *tool : {"Xvfb", "xdotool", "python3"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            return QStringLiteral(
                       "%1 is not installed, so the program cannot be started on a screen of its own")
                .arg(QLatin1String(tool));
    }
    return {};
}

bool Screen::start()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                    QStringLiteral("0"), QStringLiteral("1280x900x24"), QStringLiteral("-nolisten"),
                    QStringLiteral("tcp")});
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(patience)) {
            qWarning() << "Xvfb did not start:" << m_server.errorString();
            return false;
        }
    }
    m_display = QLatin1Char(':') + QString::fromLatin1(m_server.readLine().trimmed());
    return true;
}

QProcessEnvironment Screen::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
    for (const char *name : {"WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME",
                             "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.remove(QLatin1String(name));
    return environment;
}

std::unique_ptr<QProcess> Screen::run(const QString &program, const QStringList &arguments,
                                      const QString &home) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment own = environment();
    own.insert(QStringLiteral("HOME"), home);
    process->setProcessEnvironment(own);
    process->start(program, arguments);
    return process;
}

QString Screen::awaitWindow(const QString &title) const
{
    QProcess search;
    search.setProcessEnvironment(environment());
    search.start(QStringLiteral("xdotool"),
                 {QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
                  QStringLiteral("--name"), QLatin1Char('^') + QRegularExpression::escape(title)});
    if (!search.waitForFinished(patience)) {
        search.kill();
        search.waitForFinished();
        return {};
    }
    return QString::fromLatin1(search.readAllStandardOutput()).section(QLatin1Char('\n'), 0, 0);
}

bool Screen::close(const QString &window) const
{
    QProcess script;
    script.setProcessChannelMode(QProcess::ForwardedChannels);
    script.setProcessEnvironment(environment());
    script.start(QStringLiteral("python3"),
                 {QStringLiteral(WAYMARK_SOURCE_DIR "/tests/gui/installed/close_window.py"), window});
    return script.waitForFinished(patience) && script.exitCode() == 0;
}

} // namespace waymark::test
