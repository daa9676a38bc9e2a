// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/reminders/DesktopNotifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingReply>

#include <utility>

namespace waymark {

namespace {

const auto service = QStringLiteral("org.freedesktop.Notifications");
const auto path = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent) : QObject(parent) {}

/// With the first notification: the start waits for no bus.
void DesktopNotifier::listen()
{
    if (std::exchange(m_listens, true))
        return;
    // QDBusConnection knows no other way to subscribe than by the slot's name.
    auto bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                "1onActionInvoked(uint,QString)");
    bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this, "1onClosed(uint,uint)");
}

void DesktopNotifier::show(const QString &key, const QString &title, const QString &text,
                           const QString &actionText)
{
    listen();
    const uint replaces = m_keys.key(key, 0);
    auto call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    // Bodies may be markup where the server says so (specification, "Markup"): names must not become any.
    call << QCoreApplication::applicationName() << replaces << QStringLiteral("org.waymark.Waymark") << title
         << text.toHtmlEscaped() << QStringList{QStringLiteral("default"), actionText}
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("org.waymark.Waymark")}} << -1;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        // Nobody would ever answer.
        QMetaObject::invokeMethod(
            this, [this, key, why = bus.lastError().message()] { Q_EMIT unavailable(key, why); },
            Qt::QueuedConnection);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, key](QDBusPendingCallWatcher *answered) { onAnswered(key, answered); });
}

void DesktopNotifier::onAnswered(const QString &key, QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const QDBusPendingReply<uint> reply = *watcher;
    if (reply.isError())
        Q_EMIT unavailable(key, reply.error().message());
    else
        m_keys.insert(reply.value(), key);
}

void DesktopNotifier::onActionInvoked(uint id, const QString &)
{
    const auto key = m_keys.constFind(id);
    if (key != m_keys.constEnd())
        Q_EMIT activated(*key);
}

void DesktopNotifier::onClosed(uint id, uint)
{
    const QString key = m_keys.take(id);
    if (!key.isEmpty())
        Q_EMIT closed(key);
}

} // namespace waymark
