// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/AccountKeyForms.h"

#include <QUrl>

#include <algorithm>

namespace waymark {

QString comparedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

QString bareDomain(const QString &text)
{
    QString domain = text.trimmed().toLower();
    const qsizetype scheme = domain.indexOf(QLatin1String("://"));
    if (scheme >= 0)
        domain = domain.sliced(scheme + 3);
    domain = domain.section(u'/', 0, 0).section(u'@', -1);
    if (domain.startsWith(QLatin1String("www.")))
        domain = domain.sliced(4);
    const bool isAscii =
        std::ranges::all_of(std::as_const(domain), [](QChar c) { return c.unicode() < 0x80; });
    const QString ascii = isAscii ? QString() : QString::fromLatin1(QUrl::toAce(domain));
    return ascii.isEmpty() ? domain : ascii;
}

} // namespace waymark
