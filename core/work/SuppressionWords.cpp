// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/SuppressionWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionWords)
};

QString withDay(const QString &words, const QDateTime &at, const QTimeZone &zone)
{
    return at.isValid() ? QString(words + QLatin1Char(' ') + shortDay(at, zone)) : words;
}

} // namespace

QString suppressionWords(const Contact &contact, const Organisation &organisation, const QTimeZone &zone)
{
    switch (suppressionOf(contact, organisation)) {
    case Suppression::None:
        return {};
    case Suppression::OptedOut:
        return withDay(Words::tr("Unsubscribed"), contact.optOutAt, zone);
    case Suppression::HardBounced:
        return withDay(Words::tr("Hard bounce"), contact.bouncedAt, zone);
    case Suppression::Inactive:
        return Words::tr("Inactive");
    case Suppression::NoAddress:
        return Words::tr("No usable address");
    case Suppression::NoConsent:
        return Words::tr("No consent");
    }
    return {};
}

QString shortDay(const QDateTime &instant, const QTimeZone &zone)
{
    return QLocale().toString(instant.toTimeZone(zone).date(), Words::tr("d MMM", "a day without its year"));
}

} // namespace waymark
