// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QJsonObject>
#include <QString>

namespace waymark {

class WriteTransaction;

/// What becomes of an email that the team's server does not send as it was asked to: it is taken back, or
/// waits for a person, and the sync log says why. The sentences are made here, once for all the ways to it.
class StoppedEmails
{
public:
    /// The server does not take an email that it never had. Where somebody sent it already it is taken back,
    /// else it waits for a person with the reason.
    static Result<void> refused(WriteTransaction &transaction, const QString &submission,
                                const QJsonObject &error);
    /// A message of it cannot be handed to the server: it waits for a person with the reason, and everything
    /// else goes on. `words` are the server's of a refusal.
    enum class Obstacle { Lost, TooLarge, Refused };
    static Result<void> setAside(WriteTransaction &transaction, const DeliveryId &delivery, Obstacle obstacle,
                                 const QString &words = {});
    /// The server refused what was written in its draft last, so it cannot have the email either: it waits
    /// for a person.
    static Result<void> waitForDraft(WriteTransaction &transaction, const QString &submission);
    /// Another email of the same draft is on its way there (`theirs`, as on the wire): one that the server
    /// never had is taken back. One that is over, taken back above all, is in nobody's way.
    static Result<void> makeWay(WriteTransaction &transaction, const QString &submission,
                                const QJsonObject &theirs);
    /// The server does not follow any more what was done to an email here: it has left.
    static Result<void> tooLate(WriteTransaction &transaction, const QString &submission);
    /// The server does not do to a recipient's delivery what was asked of it.
    static Result<void> notFollowed(WriteTransaction &transaction, const QString &delivery,
                                    const QJsonObject &error);
    /// The server had it, and lost it when it went back to a backup: it may have left, so it waits for a
    /// person.
    static Result<void> lost(WriteTransaction &transaction, const QString &submission);
};

} // namespace waymark
