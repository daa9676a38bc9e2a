// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace waymark {

/// Appends `text` as UTF-8 in which no character means anything to HTML, in text and between double quotes.
void appendHtml(QByteArray &out, QStringView text);

/// The same for text that a person typed: where spaces follow each other they stay apart.
void appendTypedHtml(QByteArray &out, QStringView text);

/// The same for a value that may have line ends, which become <br>.
void appendHtmlLines(QByteArray &out, QStringView text);

/// An address that isLinkTarget() accepts, in ASCII (RFC 3986): other characters percent-encoded, a host's
/// in their ASCII form.
QByteArray encodedUrl(const QString &url);

/// "rtl" or "ltr" where `text` reads the other way than an email with `rightToLeft` does, going by its first
/// letter; else null. Such a value is set apart so that it does not turn its neighbours around.
const char *otherDirection(QStringView text, bool rightToLeft);

} // namespace waymark
