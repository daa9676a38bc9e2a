// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/CheckGroups.h"

namespace waymark::checks {

namespace {

constexpr int noteAbove = 40;
constexpr int warnAbove = 70;

int subjectLength(const CheckInput &input)
{
    return input.longestSubject > 0 ? input.longestSubject
                                    : static_cast<int>(input.source.subject.toPlainText().size());
}

} // namespace

void checkLines(const CheckInput &input, QList<Finding> &findings)
{
    const FindingPlace subject{FindingPlace::Kind::Subject, {}};
    const int length = subjectLength(input);
    if (input.source.subject.isEmpty())
        findings.append({.id = QStringLiteral("no-subject"),
                         .severity = Severity::Error,
                         .place = subject,
                         .sentence = CheckWords::tr("The subject is empty"),
                         .detail = CheckWords::tr("Write one line that says what the email is for."),
                         .mend = QStringLiteral("edit-subject")});
    else if (length > noteAbove)
        findings.append({.id = QStringLiteral("subject-length"),
                         .severity = length > warnAbove ? Severity::Warning : Severity::Note,
                         .place = subject,
                         .sentence = CheckWords::tr("The subject has %Ln characters", nullptr, length),
                         .detail = length > warnAbove
                                       ? CheckWords::tr("Most mail programs show no more than 70.")
                                       : CheckWords::tr("A phone shows about 40. Put what matters first."),
                         .mend = QStringLiteral("edit-subject")});
    if (input.source.preheader.isEmpty())
        findings.append({.id = QStringLiteral("no-preheader"),
                         .severity = Severity::Note,
                         .place = {FindingPlace::Kind::Preheader, {}},
                         .sentence = CheckWords::tr("There is no preheader"),
                         .detail = CheckWords::tr("The inbox will show the first words of the body instead."),
                         .mend = QStringLiteral("edit-preheader")});
}

} // namespace waymark::checks
