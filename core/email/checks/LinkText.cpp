// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/LinkText.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace waymark::checks {

namespace {

QString hostOf(const QString &url)
{
    const QString host = QUrl(url).host().toLower();
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

} // namespace

bool namesAnotherHost(const QString &label, const QString &href)
{
    static const QRegularExpression address(
        QStringLiteral(
            "\\A(https?://)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(:\\d+)?(/\\S*)?\\z"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = address.match(label);
    if (!match.hasMatch() || !href.startsWith(QLatin1String("http"), Qt::CaseInsensitive))
        return false;
    const QString named = match.captured(1).isEmpty() ? QLatin1String("https://") + label : label;
    return hostOf(named) != hostOf(href);
}

bool saysNothing(const QString &label)
{
    static const QStringList vague = {QStringLiteral("here"),      QStringLiteral("click here"),
                                      QStringLiteral("this link"), QStringLiteral("link"),
                                      QStringLiteral("more"),      QStringLiteral("read more"),
                                      QStringLiteral("this")};
    return vague.contains(label.toLower());
}

} // namespace waymark::checks
