// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/Finding.h"

namespace waymark {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Passed:
        return QStringLiteral("passed");
    }
    Q_UNREACHABLE();
}

QString placeName(FindingPlace::Kind kind)
{
    switch (kind) {
    case FindingPlace::Kind::Email:
        return QStringLiteral("email");
    case FindingPlace::Kind::Sender:
        return QStringLiteral("sender");
    case FindingPlace::Kind::Recipients:
        return QStringLiteral("recipients");
    case FindingPlace::Kind::Recipient:
        return QStringLiteral("recipient");
    case FindingPlace::Kind::Subject:
        return QStringLiteral("subject");
    case FindingPlace::Kind::Preheader:
        return QStringLiteral("preheader");
    case FindingPlace::Kind::Body:
        return QStringLiteral("body");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
