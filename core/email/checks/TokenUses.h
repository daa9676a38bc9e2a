// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/EmailSource.h"
#include "core/email/checks/Finding.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark::checks {

/// One place in an email that names a token.
struct TokenUse
{
    QString token;
    QString fallback;
    FindingPlace place;
    bool slot = false; ///< The target of a link, not a value in the text.
};

/// All of them, in reading order.
QList<TokenUse> tokenUses(const EmailSource &source);

/// The tokens, each once.
QStringList tokensOf(const QList<TokenUse> &uses);

} // namespace waymark::checks
