// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace waymark {

/// Why a whole request is refused (RFC 7807; RFC 8620, section 3.6.1).
struct ProblemDetails
{
    int status = 400;
    QString type = QStringLiteral("about:blank"); ///< "urn:ietf:params:jmap:error:notJSON", …
    QString title;
    QString detail;
    QJsonObject more; ///< "limit" of a limit, "last" of a sequence.

    QJsonObject toJson() const;
};

template <class T>
using RequestOutcome = tl::expected<T, ProblemDetails>;

/// One of JMAP's own: `name` is "notJSON", "notRequest", "limit", "unknownCapability".
tl::unexpected<ProblemDetails> requestProblem(const char *name, const QString &detail,
                                              const QJsonObject &more = {});

} // namespace waymark
