// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Document.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// What the network said when a link's address was tried.
struct LinkAnswer
{
    enum class Kind {
        Works,
        Moved,       ///< It works, and has another address for good (301, 308; RFC 9110, section 15.4).
        Guarded,     ///< Something is there, and asks who is reading (401, 403, 407).
        Broken,      ///< The server has nothing to show, or is at fault.
        Unreachable, ///< No server answered.
        Busy,        ///< The server asks for patience (429), so that nothing is known of the page.
    };
    Kind kind = Kind::Works;
    QList<int> statuses;  ///< HTTP's, in the order in which they came: {301, 200}. Empty when unreachable.
    QString newAddress;   ///< Of Moved: where it leads to now.
    QString why;          ///< Of Unreachable: translated, without a full stop.
    int milliseconds = 0; ///< Until the last answer.
    QString host;         ///< The last that was asked: after redirects another one than the link's.
    /// Of Unreachable: there was no network, or nobody who knows the name, which may be the fault of the
    /// network here.
    bool mayBeOffline = false;

    bool operator==(const LinkAnswer &) const = default;
};

/// The links of one email as they were tried on the network, each address once. Only on a person's request.
struct LinkTrial
{
    QDateTime at; ///< UTC; null as long as nothing was tried.
    int open = 0; ///< Addresses whose answer has not come yet.
    QHash<QString, LinkAnswer> answers;

    bool operator==(const LinkTrial &) const = default;

    /// No server at all could be reached, and none refused: that says something about the network here and
    /// nothing about the links.
    bool isOffline() const;
};

/// The addresses of a body's links, buttons and images that may be tried: https and http, as they stand in
/// the text, each once and in reading order. What a token stands for is not among them: an unsubscribe or
/// survey link belongs to one person, and to follow it is to answer for them.
QStringList linksToTry(const Document &body);

} // namespace waymark
