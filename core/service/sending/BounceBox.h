// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/email/DeliveryReport.h"
#include "core/service/sending/ReturnPath.h"

#include <QSet>
#include <QString>

namespace waymark {

class ServerDatabase;

/// A Maildir into which a mail server puts what comes back. Reports (RFC 3464) change the delivery that they
/// are about; everything that was looked at goes from new/ to cur/, flagged where it was no report of ours.
class BounceBox
{
public:
    BounceBox(ServerDatabase &database, const Clock &clock, const QString &folder, const ReturnPath &path)
        : m_database(database), m_clock(clock), m_folder(folder), m_path(path)
    {
    }

    /// Reads what is new. Gives the types that changed. What could not be written is read again the next
    /// time; reading one twice changes nothing the second time.
    Result<QSet<QString>> readNew();

private:
    Result<QSet<QString>> take(const QByteArray &bytes, bool &isOurs);
    Result<QSet<QString>> note(const QString &delivery, const DeliveryReport::Recipient &told);

    ServerDatabase &m_database;
    const Clock &m_clock;
    const QString m_folder;
    const ReturnPath m_path;
};

} // namespace waymark
