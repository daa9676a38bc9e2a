// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace waymark {

/// Hears from a Waymark that was started on a workspace that is open here, so that this one's window comes up
/// in its place. Only the same person's programs are heard. Whoever has the workspace's lock has the name.
class RaiseServer : public QObject
{
    Q_OBJECT
public:
    explicit RaiseServer(const QString &profile, QObject *parent = nullptr);

    /// Begins to listen, once the profile's folder is there; without it, or where that fails, the other one
    /// says that the workspace is open.
    void listen();

    /// Asks the Waymark that has the workspace in this profile's folder to come up. Blocks for at most two
    /// seconds. False when nobody answers.
    static bool ask(const QString &profile);

Q_SIGNALS:
    void raiseWanted();

private:
    void answer();
    static QString nameFor(const QString &profile);

    const QString m_profile;
    QLocalServer m_server;
};

} // namespace waymark
