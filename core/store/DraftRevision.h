// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/store/RevisionReason.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// A text that a draft once had.
struct DraftRevision
{
    qint64 id = 0; ///< This device's.
    DraftId draft;
    int revision = 0; ///< The draft's, when it had this text.
    RevisionReason reason = RevisionReason::Writing;
    QString name;      ///< What a person called it; empty without a name.
    UserId author;     ///< Who saved it; empty where nobody noted it.
    QDateTime savedAt; ///< UTC; when this text was saved, not when it was replaced.
    QJsonArray subject;
    QJsonArray preheader;
    QJsonObject body;
    /// Nothing for a text that was kept before recipients were.
    std::optional<QList<ContactId>> recipients;
    /// What is stored, where that is not JSON of the right kind: nothing of it stands above then.
    QString unreadable;

    bool operator==(const DraftRevision &) const = default;
};

} // namespace waymark
