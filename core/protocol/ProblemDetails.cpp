// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/ProblemDetails.h"

namespace waymark {

QJsonObject ProblemDetails::toJson() const
{
    QJsonObject object = more;
    object.insert(QStringLiteral("type"), type);
    object.insert(QStringLiteral("status"), status);
    if (!title.isEmpty())
        object.insert(QStringLiteral("title"), title);
    if (!detail.isEmpty())
        object.insert(QStringLiteral("detail"), detail);
    return object;
}

tl::unexpected<ProblemDetails> requestProblem(const char *name, const QString &detail,
                                              const QJsonObject &more)
{
    ProblemDetails problem;
    problem.type = QStringLiteral("urn:ietf:params:jmap:error:") + QLatin1String(name);
    problem.detail = detail;
    problem.more = more;
    return tl::unexpected<ProblemDetails>(problem);
}

} // namespace waymark
