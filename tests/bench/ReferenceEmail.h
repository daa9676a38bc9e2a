// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/PreparedEmail.h"

#include <QByteArray>

namespace waymark::bench {

/// An email as reference/fill.mjs reads it: the HTML, text and subject that Waymark renders, with a
/// Handlebars expression in each place of a token, and every person's values.
QByteArray referenceEmail(const PreparedEmail &email, const QList<ContactId> &people);

/// What reference/fill.mjs answered.
struct ReferenceRates
{
    double fills = 0;    ///< Emails filled by precompiled Handlebars, a second.
    double messages = 0; ///< Messages filled and made by nodemailer, a second.
    QByteArray html;     ///< The first person's.
};

/// Runs the script in a process of its own. Fails with what it wrote where it does not answer.
Result<ReferenceRates> measureReference(const QByteArray &email);

} // namespace waymark::bench
