// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace waymark::test {

/// What a reader of HTML makes of some: enough of one to see that nothing stands open or was added.
struct HtmlTags
{
    QString problem;    ///< What is not well-formed; empty when all is.
    QStringList tags;   ///< Names of the start tags, in order.
    QStringList events; ///< Names of attributes that begin with "on".
    QStringList links;  ///< Values of href and src, with character references resolved.
    QString text;       ///< The text between the tags, with character references resolved.
};

HtmlTags readHtml(const QByteArray &html);

} // namespace waymark::test
