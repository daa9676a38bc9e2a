// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// All that is fixed about one check.
struct CheckInfo
{
    QString id;                        ///< Finding::id.
    QList<Severity> severities;        ///< Those that its findings can have.
    const char *aboutSource = nullptr; ///< Untranslated; see about().
    QStringList mends;                 ///< Ids of what can be done about it; empty where only a person can.

    /// What it finds, in a few words. Translated.
    QString about() const;
};

} // namespace waymark
