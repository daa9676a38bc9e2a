// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/RenderedEmail.h"

namespace waymark {

QString contentId(const QString &assetId)
{
    return assetId + QLatin1String("@assets.waymark");
}

} // namespace waymark
