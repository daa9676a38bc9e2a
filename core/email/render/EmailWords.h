// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// The few words that Waymark itself adds to an email, in the email's language. Not translated by tr(): the
/// recipient reads them, whatever language the sender's screen has.
struct EmailWords
{
    QString reason;          ///< Why one gets a program's emails.
    QString reasonAtAccount; ///< The same with the account's name in place of %1.
    QString unsubscribe;
    QString yes;
    QString no;
};

/// The words of `language` (BCP 47; only its first part counts); English where there are none.
EmailWords emailWords(const QString &language);

} // namespace waymark
