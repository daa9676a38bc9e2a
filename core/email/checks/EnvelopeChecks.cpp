// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/CheckGroups.h"
#include "core/email/checks/Contrast.h"

#include <QLocale>

namespace waymark::checks {

namespace {

// A large webmail shows only the first 102 KB of an email's HTML and hides the rest behind a link.
constexpr qsizetype warnAtBytes = 80 * 1024;
constexpr qsizetype refuseAtBytes = 99 * 1024;
/// WCAG 2.1, success criterion 1.4.3.
constexpr double enoughContrast = 4.5;

void checkSender(const CheckInput &input, QList<Finding> &findings)
{
    const FindingPlace sender{FindingPlace::Kind::Sender, {}};
    if (!input.senderReady)
        findings.append(
            {.id = QStringLiteral("sender-not-set-up"),
             .severity = Severity::Error,
             .place = sender,
             .sentence = CheckWords::tr("Sending is not set up"),
             .detail = CheckWords::tr("Enter your name, your address and your mail server in Settings."),
             .mend = QStringLiteral("open-mail-settings")});
    if (!input.ownTask)
        findings.append(
            {.id = QStringLiteral("not-own-task"),
             .severity = Severity::Error,
             .place = sender,
             .sentence = input.ownerName.isEmpty()
                             ? CheckWords::tr("Only the task’s owner can send this email")
                             : CheckWords::tr("Only %1 can send this email").arg(quoted(input.ownerName)),
             .detail = CheckWords::tr("The task belongs to somebody else. Ask them to hand it over."),
             .mend = {}});
}

void checkConflict(const CheckInput &input, QList<Finding> &findings)
{
    if (input.inConflict)
        findings.append(
            {.id = QStringLiteral("two-texts"),
             .severity = Severity::Error,
             .place = {},
             .sentence = CheckWords::tr("This email was written on two devices at once"),
             .detail = CheckWords::tr("Choose between the two texts among the conflicts first.")});
}

Finding withoutPostalAddress(bool setByAdmins)
{
    Finding finding{.id = QStringLiteral("no-postal-address"),
                    .severity = Severity::Error,
                    .place = {},
                    .sentence = CheckWords::tr("The organisation’s postal address is missing"),
                    .detail = CheckWords::tr("Every program email’s footer has it. Enter it in Settings."),
                    .mend = QStringLiteral("open-organisation-settings")};
    if (setByAdmins) {
        finding.sentence = CheckWords::tr("The team has no postal address yet");
        finding.detail = CheckWords::tr("An admin sets it in Settings → Organisation.");
        finding.mend.clear();
    }
    return finding;
}

void checkFooter(const CheckInput &input, QList<Finding> &findings)
{
    if (input.source.kind != EmailKind::Program)
        return;
    const bool wayOut = !input.source.sender.address.trimmed().isEmpty();
    const bool address = !input.source.postalAddress.trimmed().isEmpty();
    if (!wayOut)
        findings.append(
            {.id = QStringLiteral("no-unsubscribe"),
             .severity = Severity::Error,
             .place = {},
             .sentence = CheckWords::tr("There is no way to unsubscribe"),
             .detail = CheckWords::tr("It is an email to the sender’s address. Enter yours in Settings."),
             .mend = QStringLiteral("open-mail-settings")});
    if (!address)
        findings.append(withoutPostalAddress(input.setByAdmins));
    if (wayOut && address)
        findings.append({.id = QStringLiteral("footer"),
                         .severity = Severity::Passed,
                         .place = {},
                         .sentence = CheckWords::tr("Unsubscribe link and postal address"),
                         .detail = CheckWords::tr("Added by the footer, always sent")});
}

void checkSize(const CheckInput &input, QList<Finding> &findings)
{
    if (input.largestHtml < warnAtBytes)
        return;
    const bool tooLarge = input.largestHtml >= refuseAtBytes;
    const QString size =
        QLocale().formattedDataSize(input.largestHtml, 0, QLocale::DataSizeTraditionalFormat);
    findings.append(
        {.id = QStringLiteral("html-size"),
         .severity = tooLarge ? Severity::Error : Severity::Warning,
         .place = {},
         .sentence = CheckWords::tr("The email is large: %1").arg(size),
         .detail = tooLarge
                       ? CheckWords::tr(
                             "Some mail programs would cut off its end, and with it the footer. Shorten it.")
                       : CheckWords::tr("From 99 kB on, some mail programs cut off the end.")});
}

void checkContrast(const CheckInput &input, QList<Finding> &findings)
{
    const auto faint = faintestWords(input.html, enoughContrast);
    if (!faint)
        return;
    const QString ratio = QLocale().toString(faint->ratio, 'f', 1);
    findings.append(
        {.id = QStringLiteral("contrast"),
         .severity = Severity::Warning,
         .place = {},
         .sentence = faint->dark ? CheckWords::tr("“%1” is faint on a dark screen").arg(quoted(faint->words))
                                 : CheckWords::tr("“%1” is faint").arg(quoted(faint->words)),
         .detail =
             CheckWords::tr("Its contrast is %1 to 1. 4.5 to 1 can be read by most people.").arg(ratio)});
}

} // namespace

void checkEnvelope(const CheckInput &input, QList<Finding> &findings)
{
    checkSender(input, findings);
    checkConflict(input, findings);
    checkFooter(input, findings);
    checkSize(input, findings);
    checkContrast(input, findings);
    if (input.source.body.isEmpty())
        findings.append({.id = QStringLiteral("no-body"),
                         .severity = Severity::Warning,
                         .place = {FindingPlace::Kind::Body, {}},
                         .sentence = CheckWords::tr("The email has no text"),
                         .detail = {}});
    else if (input.textWords > 0)
        findings.append(
            {.id = QStringLiteral("plain-text"),
             .severity = Severity::Passed,
             .place = {},
             .sentence = CheckWords::tr("Plain text version"),
             .detail = CheckWords::tr("Made from the body, %Ln word(s)", nullptr, input.textWords)});
}

} // namespace waymark::checks
