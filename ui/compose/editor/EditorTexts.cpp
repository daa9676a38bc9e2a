// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/editor/EditorTexts.h"

namespace waymark {

QJsonObject EditorTexts::all()
{
    return {
        {QStringLiteral("body"), tr("Email body")},
        {QStringLiteral("tokens"), tr("Tokens")},
        {QStringLiteral("noToken"), tr("No token has that name")},
        {QStringLiteral("token"), tr("token %1")},
        {QStringLiteral("unknownToken"), tr("unknown token %1")},
        {QStringLiteral("remoteImage"), tr("Picture on %1, not fetched here")},
        {QStringLiteral("noAlternative"), tr("No alternative text yet. Double-click to add it.")},
        {QStringLiteral("condition"), tr("Only for some accounts")},
    };
}

} // namespace waymark
