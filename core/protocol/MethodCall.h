// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonObject>
#include <QString>

namespace waymark {

/// One invocation of RFC 8620, section 3.2; a response has the same form.
struct MethodCall
{
    QString name; ///< "Account/get"; "error" in a response.
    QJsonObject arguments;
    QString id; ///< The client's own.
};

} // namespace waymark
