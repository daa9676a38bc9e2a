// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Mnemonic.h"

#include <QRegularExpression>

namespace waymark {

QString Mnemonic::escaped(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

QString Mnemonic::plain(QString text)
{
    static const QRegularExpression marked(QStringLiteral("&(.)"));
    return text.replace(marked, QStringLiteral("\\1"));
}

} // namespace waymark
