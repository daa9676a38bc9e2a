// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/AsciiDomain.h"

#include <QUrl>

namespace waymark {

QString asciiDomain(const QString &address)
{
    const QString domain = address.section(u'@', -1);
    return address.contains(u'@') ? QString::fromLatin1(QUrl::toAce(domain)) : QString();
}

} // namespace waymark
