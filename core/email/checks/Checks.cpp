// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/Checks.h"

#include "core/email/checks/CheckGroups.h"

#include <algorithm>

namespace waymark {

QList<Finding> Checks::run(const CheckInput &input)
{
    QList<Finding> findings;
    checks::checkEnvelope(input, findings);
    checks::checkRecipients(input, findings);
    checks::checkLines(input, findings);
    checks::checkWords(input, findings);
    checks::checkTokens(input, findings);
    checks::checkBody(input, findings);
    checks::checkLinkTrial(input, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return findings;
}

Finding Checks::unreadable(const Error &error)
{
    return {.id = QStringLiteral("unreadable"),
            .severity = Severity::Error,
            .place = {FindingPlace::Kind::Body, {}},
            .sentence = error.sentence,
            .detail = checks::CheckWords::tr("The place and what is wrong there: %1").arg(error.detail)};
}

bool Checks::maySend(const QList<Finding> &findings)
{
    return std::none_of(findings.cbegin(), findings.cend(),
                        [](const Finding &finding) { return finding.severity == Severity::Error; });
}

} // namespace waymark
