// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/Response.h"

#include <QByteArray>
#include <QString>

namespace waymark {

/// What a recipient sees who followed the unsubscribe link of an email: small pages without scripts, cookies
/// or anything from elsewhere.
class WayOutPage
{
public:
    /// The question, with a button. `organisation` may be empty.
    static Response question(const QString &organisation);
    /// That it is done.
    static Response done(const QString &organisation);
    /// That the link leads nowhere.
    static Response unknown();

    /// Whether the body of a POST says that it is meant: `List-Unsubscribe=One-Click`, as a form or in parts
    /// (RFC 8058, section 3.1). The page's own button says the same.
    static bool isMeant(const QByteArray &contentType, const QByteArray &body);
};

} // namespace waymark
