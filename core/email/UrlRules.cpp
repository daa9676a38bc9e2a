// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/UrlRules.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark {

namespace {

bool isForbidden(QChar c)
{
    static constexpr QStringView forbidden = u"\"<>\\^`{|}";
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           c.unicode() == 0xFFFD || forbidden.contains(c);
}

bool isSchemeCharacter(QChar c)
{
    const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    const bool digit = c >= u'0' && c <= u'9';
    return letter || digit || c == u'+' || c == u'-' || c == u'.';
}

/// Whether a web address names a host. Not QUrl's opinion: it refuses hosts that browsers open and the editor
/// takes ("https://*.example.org/"), and what the editor takes must be readable here.
bool hasHost(const QString &url)
{
    static const QRegularExpression authority(
        QStringLiteral(
            "\\Ahttps?://(?:[^/?#]*@)?(\\[[0-9a-f:.]+\\]|[^/?#@:\\[\\]]+)(?::(\\d{0,5}))?(?:[/?#].*)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression brokenEscape(QStringLiteral("%(?![0-9a-fA-F]{2})"));
    const auto match = authority.match(url);
    return match.hasMatch() && match.captured(2).toInt() <= 65535 && !url.contains(brokenEscape);
}

} // namespace

QString urlScheme(QStringView url)
{
    const qsizetype colon = url.indexOf(u':');
    if (colon < 1 || !url.front().isLetter())
        return {};
    const QStringView scheme = url.first(colon);
    if (!std::all_of(scheme.begin(), scheme.end(), isSchemeCharacter) ||
        std::any_of(url.begin(), url.end(), isForbidden))
        return {};
    return scheme.toString().toLower();
}

bool isLinkTarget(const QString &url)
{
    const QString scheme = urlScheme(url);
    if (scheme == QLatin1String("https") || scheme == QLatin1String("http"))
        return hasHost(url);
    const bool other = scheme == QLatin1String("mailto") || scheme == QLatin1String("tel");
    return other && url.size() > scheme.size() + 1;
}

QString urlSlotToken(const QString &url)
{
    static const QRegularExpression pattern(QStringLiteral("\\Atoken:([a-z]+(?:\\.[a-z0-9_]+)+)\\z"));
    return pattern.match(url).captured(1);
}

} // namespace waymark
