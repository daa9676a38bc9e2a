// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/LinkTrial.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// One link of an email, as its reader has it.
struct EmailLink
{
    QString words;
    QString target;
    std::optional<LinkAnswer> answer = std::nullopt; ///< Of the network, where it was asked.

    bool operator==(const EmailLink &) const = default;
};

/// The links of a finished HTML part, each target once, in reading order.
QList<EmailLink> linksOf(const QByteArray &html);

} // namespace waymark
