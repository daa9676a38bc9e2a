// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace waymark::test {

/// A screen of the test's own (Xvfb), without a window manager, and what is done on it from outside. Ends
/// with this object.
class Screen
{
public:
    ~Screen();

    /// Why there can be none on this machine; empty where there can.
    static QString whatIsMissing();

    bool start();

    /// Starts a program on it, with a home of its own in `home`.
    std::unique_ptr<QProcess> run(const QString &program, const QStringList &arguments,
                                  const QString &home) const;

    /// Waits for a shown window whose title starts so; its id, empty when none came.
    QString awaitWindow(const QString &title) const;
    /// Asks a window to close.
    bool close(const QString &window) const;

private:
    QProcessEnvironment environment() const;

    QProcess m_server;
    QString m_display;
};

} // namespace waymark::test
