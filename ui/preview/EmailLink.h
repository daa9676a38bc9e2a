// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace waymark {

/// One link of an email, as its reader has it.
struct EmailLink
{
    QString words;
    QString target;

    bool operator==(const EmailLink &) const = default;
};

/// The links of a finished HTML part, each target once, in reading order.
QList<EmailLink> linksOf(const QByteArray &html);

} // namespace waymark
