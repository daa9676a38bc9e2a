// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

namespace waymark {

/// The scheme of `url` in lower case; empty when `url` does not begin with one (RFC 3986, section 3.1) or
/// holds a character that no address may hold: white space, a control character, a quote, an angle bracket
/// or a backslash. Browsers drop some of those, which would turn "java\nscript:" into a script.
QString urlScheme(QStringView url);

/// Whether `url` may be what a link, a button or an image leads to: https, http (with a host), mailto or
/// tel. Tokens ("token:survey.link") are not targets but stand for one.
bool isLinkTarget(const QString &url);

/// The token that the URL slot `url` stands for ("token:survey.link" → "survey.link"); empty when it is no
/// such slot.
QString urlSlotToken(const QString &url);

} // namespace waymark
