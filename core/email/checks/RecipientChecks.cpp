// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/CheckGroups.h"

#include <functional>

namespace waymark::checks {

namespace {

/// A reason for which some recipients cannot, or should not, get the email.
struct Reason
{
    QString id;
    std::function<bool(const CheckRecipient &)> applies;
    QString one;  ///< %1 is the recipient.
    QString many; ///< %1 are the recipients.
    QString detail;
    Severity severity = Severity::Error;
};

/// One more than these would be a fourth.
constexpr int mostInWeek = 3;

QList<Reason> reasons()
{
    const auto suppressedFor = [](Suppression suppression) {
        return
            [suppression](const CheckRecipient &recipient) { return recipient.suppression == suppression; };
    };
    const QString leaveOut = CheckWords::tr("Take them off the list of recipients.");
    return {
        {QStringLiteral("recipient-opted-out"), suppressedFor(Suppression::OptedOut),
         CheckWords::tr("%1 has unsubscribed"), CheckWords::tr("%1 have unsubscribed"), leaveOut},
        {QStringLiteral("recipient-hard-bounced"), suppressedFor(Suppression::HardBounced),
         CheckWords::tr("%1’s address does not exist"), CheckWords::tr("The addresses of %1 do not exist"),
         CheckWords::tr(
             "An earlier email was returned for good. Correct the address, or take them off the list.")},
        {QStringLiteral("recipient-inactive"), suppressedFor(Suppression::Inactive),
         CheckWords::tr("%1 is inactive"), CheckWords::tr("%1 are inactive"), leaveOut},
        {QStringLiteral("recipient-no-address"), suppressedFor(Suppression::NoAddress),
         CheckWords::tr("%1 has no usable address"), CheckWords::tr("%1 have no usable addresses"),
         CheckWords::tr("Enter an email address, or take them off the list.")},
        {QStringLiteral("recipient-no-consent"), suppressedFor(Suppression::NoConsent),
         CheckWords::tr("No consent of %1 is noted"), CheckWords::tr("No consents of %1 are noted"),
         CheckWords::tr(
             "Your organisation requires its source and date. Note them on the contact, or take them "
             "off the list.")},
        {QStringLiteral("already-sent"),
         [](const CheckRecipient &recipient) { return recipient.alreadySent; },
         CheckWords::tr("%1 already got this email"), CheckWords::tr("%1 already got this email"), leaveOut},
        {QStringLiteral("may-have-arrived"),
         [](const CheckRecipient &recipient) { return recipient.maybeSent && !recipient.alreadySent; },
         CheckWords::tr("%1 may have got this email already"),
         CheckWords::tr("%1 may have got this email already"),
         CheckWords::tr("It left once before, and no answer came. Say in the Outbox whether it arrived."),
         Severity::Warning},
        {QStringLiteral("recipient-often"),
         [](const CheckRecipient &recipient) { return recipient.sentInDay > 0; },
         CheckWords::tr("%1 got an email within the last 24 hours"),
         CheckWords::tr("%1 got an email within the last 24 hours"),
         CheckWords::tr("More than 1 a day is read by few. Send it another day, or leave them out."),
         Severity::Warning},
        {QStringLiteral("recipient-often"),
         [](const CheckRecipient &recipient) {
             return recipient.sentInDay == 0 && recipient.sentInWeek >= mostInWeek;
         },
         CheckWords::tr("%1 got 3 emails or more within the last 7 days"),
         CheckWords::tr("%1 got 3 emails or more within the last 7 days"),
         CheckWords::tr("More than 3 a week are read by few. Send it another day, or leave them out."),
         Severity::Warning},
        {QStringLiteral("recipient-soft-bounced"),
         [](const CheckRecipient &recipient) {
             return recipient.softBounced && recipient.suppression == Suppression::None;
         },
         CheckWords::tr("An email to %1 came back before"), CheckWords::tr("Emails to %1 came back before"),
         CheckWords::tr(
             "Their mail server refused it for a while: a full mailbox, say. It may come back again."),
         Severity::Warning},
    };
}

} // namespace

void checkRecipients(const CheckInput &input, QList<Finding> &findings)
{
    if (input.recipients.isEmpty())
        findings.append({.id = QStringLiteral("no-recipient"),
                         .severity = Severity::Error,
                         .place = {FindingPlace::Kind::Recipients, {}},
                         .sentence = CheckWords::tr("No recipient is chosen"),
                         .detail = CheckWords::tr("Choose at least one recipient."),
                         .mend = QStringLiteral("choose-recipients")});
    bool suppressed = false;
    const QList<Reason> all = reasons();
    for (const Reason &reason : all) {
        QStringList names;
        QStringList uids;
        for (const CheckRecipient &recipient : input.recipients) {
            if (!reason.applies(recipient))
                continue;
            names.append(recipient.name);
            uids.append(recipient.uid);
        }
        if (uids.isEmpty())
            continue;
        suppressed = suppressed || reason.severity == Severity::Error;
        findings.append({.id = reason.id,
                         .severity = reason.severity,
                         .place = {FindingPlace::Kind::Recipient, uids.first()},
                         .sentence = (names.size() == 1 ? reason.one : reason.many).arg(namesOf(names)),
                         .detail = reason.detail,
                         .mend = QStringLiteral("remove-recipients"),
                         .token = {},
                         .fallback = {},
                         .recipients = uids});
    }
    if (!suppressed && input.suppressedContacts > 0)
        findings.append(
            {.id = QStringLiteral("suppressed-left-out"),
             .severity = Severity::Passed,
             .place = {FindingPlace::Kind::Recipients, {}},
             .sentence = CheckWords::tr("Suppressed contacts are left out"),
             .detail = CheckWords::tr("%Ln contact(s) cannot be chosen", nullptr, input.suppressedContacts)});
}

} // namespace waymark::checks
