// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Error.h"

#include <QStringBuilder>

namespace waymark {

QString describe(const Error &error)
{
    if (error.detail.isEmpty())
        return error.sentence;
    return error.sentence % QLatin1String(" [") % error.detail % QLatin1Char(']');
}

} // namespace waymark
