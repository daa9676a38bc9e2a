// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// Where a filled-in value stands in a rendered subject, so that a preview can mark it.
struct FilledSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString token;

    bool operator==(const FilledSpan &) const = default;
};

/// One recipient's email: exactly what the preview shows and what leaves.
struct RenderedEmail
{
    QString subject;   ///< One line.
    QString preheader; ///< One line; also at the top of `html`, hidden.
    QByteArray html;   ///< The text/html part: UTF-8, lines end with CRLF (RFC 2046, section 4.1.1).
    QByteArray text;   ///< The text/plain part: UTF-8, CRLF, wrapped at 72 columns.

    QStringList missingTokens;  ///< Had neither a value nor a fallback; such an email must not leave.
    QStringList fallbackTokens; ///< Had no value and used their fallback.
    QStringList assets;         ///< Ids of the inline images in `html`, each as "cid:" + contentId(id).
    QList<FilledSpan> subjectSpans;
    bool valuesMarked = false; ///< A picture of the email for the preview, not the email itself.

    /// Whether it may leave.
    bool isComplete() const { return missingTokens.isEmpty() && !valuesMarked; }

    bool operator==(const RenderedEmail &) const = default;
};

/// The Content-ID (RFC 2392, without brackets) of the inline image kept as asset `assetId`.
QString contentId(const QString &assetId);

} // namespace waymark
