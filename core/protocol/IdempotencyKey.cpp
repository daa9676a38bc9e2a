// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/IdempotencyKey.h"

#include <QRegularExpression>

namespace waymark {

std::optional<IdempotencyKey> IdempotencyKey::read(const QString &header)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\"?)([A-Za-z0-9_-]{1,100})\\.([1-9][0-9]{0,17})\\1\\z"));
    const auto match = form.match(header);
    if (!match.hasMatch())
        return {};
    return IdempotencyKey{match.captured(2), match.captured(3).toLongLong()};
}

} // namespace waymark
