// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Announce.h"

#include <QAccessible>
#include <QTimer>
#include <QWidget>

namespace waymark {

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
namespace {

constexpr int readWithin = 2000; ///< In milliseconds, by what listens for alerts.
constexpr const char *ownDescription = "ownDescription";

} // namespace
#endif

void announce(QWidget *from, const QString &text, [[maybe_unused]] bool assertive)
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(from, text);
    event.setPoliteness(assertive ? QAccessible::AnnouncementPoliteness::Assertive
                                  : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    // The description carries it, and is the widget's own again once it was read.
    if (!from->property(ownDescription).isValid())
        from->setProperty(ownDescription, from->accessibleDescription());
    from->setAccessibleDescription(text);
    QAccessibleEvent event(from, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    QTimer::singleShot(readWithin, from, [from, text] {
        if (from->accessibleDescription() != text)
            return;
        from->setAccessibleDescription(from->property(ownDescription).toString());
        from->setProperty(ownDescription, {});
    });
#endif
}

} // namespace waymark
