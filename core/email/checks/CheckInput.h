// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"
#include "core/email/EmailSource.h"
#include "core/email/RenderedEmail.h"
#include "core/email/checks/LinkTrial.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// One chosen recipient, and what rendering the email for them told.
struct CheckRecipient
{
    QString uid;
    QString name; ///< As a sentence names them.
    Suppression suppression = Suppression::None;
    bool softBounced = false;   ///< An earlier email came back for now.
    int sentInDay = 0;          ///< Emails that they got, or are to get, in the last 24 hours.
    int sentInWeek = 0;         ///< The same of the last 7 days.
    bool alreadySent = false;   ///< Got this program email before, from anybody.
    bool maybeSent = false;     ///< May have got it before: no answer came.
    QStringList missingTokens;  ///< RenderedEmail::missingTokens.
    QStringList fallbackTokens; ///< RenderedEmail::fallbackTokens.

    bool operator==(const CheckRecipient &) const = default;
};

/// All that the checks look at.
struct CheckInput
{
    EmailSource source;
    QList<CheckRecipient> recipients;
    int suppressedContacts = 0; ///< Contacts of the account that cannot be chosen.
    bool senderReady = true;    ///< A name, an address and a transport are set up.
    bool ownTask = true;        ///< The person who would send owns the task.
    bool inConflict = false;    ///< Another device wrote another text, and nobody has chosen yet.
    bool setByAdmins = false;   ///< The organisation is a team's, for others than the sender to set.
    QString ownerName;          ///< Of the task, when it is somebody else's.
    qsizetype largestHtml = 0;  ///< Bytes of the largest recipient's HTML; 0 when nothing is rendered yet.
    QByteArray html;            ///< The first recipient's HTML; empty when nothing is rendered yet.
    int longestSubject = 0; ///< Characters of the longest recipient's subject; 0 when nothing is rendered.
    LinkTrial links;        ///< What the network said; nothing when nobody asked.
    int textWords = 0;      ///< Words in the first recipient's plain text; 0 when nothing is rendered.

    /// Adds a recipient with what `email`, rendered for them, tells.
    void add(CheckRecipient recipient, const RenderedEmail &email);

    bool operator==(const CheckInput &) const = default;
};

} // namespace waymark
