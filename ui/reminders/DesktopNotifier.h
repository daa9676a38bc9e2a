// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include <functional>

class QDBusPendingCallWatcher;

namespace waymark {

/// Shows notifications on the person's desktop through the freedesktop service (Desktop Notifications
/// Specification 1.2, org.freedesktop.Notifications). Where nobody offers that service, `unavailable` is
/// emitted instead, so that the program can say the same thing inside its window.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    /// Shows `title` with `text` and, where the desktop can, a button labelled `actionText`. `key` comes back
    /// with `activated` when the person clicks; showing the same key again replaces the older notification.
    void show(const QString &key, const QString &title, const QString &text, const QString &actionText);

Q_SIGNALS:
    void activated(const QString &key);
    /// The notification `key` is gone from the desktop.
    void closed(const QString &key);
    /// The notification `key` was not shown; `detail` is for the log.
    void unavailable(const QString &key, const QString &detail);

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void listen();
    void onAnswered(const QString &key, QDBusPendingCallWatcher *watcher);

    QHash<uint, QString> m_keys;
    bool m_listens = false;
};

} // namespace waymark
