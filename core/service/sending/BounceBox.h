// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/email/DeliveryReport.h"
#include "core/service/sending/ReturnPath.h"

#include <QSet>
#include <QString>
#include <QStringList>

class QFile;

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

    /// What came of a look at the folder.
    struct Look
    {
        QSet<QString> changed; ///< The types of objects.
        QStringList problems;  ///< With files, for the log.
    };

    /// Reads what is new, the first hundred at most. One that cannot be read, or is about a message that is
    /// being handed over this moment, stays for the next time and holds up no other; one that cannot be
    /// recorded is put aside, flagged. Where the database can record nothing now, all that is left stays.
    /// Reading one twice changes nothing the second time.
    Look readNew();

private:
    enum class Taken { Ours, NotOurs, NotYet };

    Result<Taken> take(const QByteArray &bytes, QSet<QString> &changed);
    Result<Taken> note(const QString &delivery, const DeliveryReport::Recipient &told,
                       QSet<QString> &changed);
    /// To cur/, under another name where that one is taken.
    void putAway(QFile &file, const QString &flags, Look &look) const;

    ServerDatabase &m_database;
    const Clock &m_clock;
    const QString m_folder;
    const ReturnPath m_path;
};

} // namespace waymark
