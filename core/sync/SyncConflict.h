// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/store/ChangeSet.h"

#include <QDateTime>
#include <QJsonValue>
#include <QString>

namespace waymark {

/// Two changes of one property that cannot both stand.
struct SyncConflict
{
    enum class Kind {
        Property, ///< The server's value stands; `mine` is kept.
        Draft,    ///< The local texts are a draft of their own, `other`; DraftConflicts has the three texts.
    };
    enum class Choice {
        Mine,
        Theirs,
        Both, ///< Only for texts (the local one is put below the server's) and drafts (both stay).
    };

    qint64 id = 0;
    Kind kind = Kind::Property;
    EntityType type = EntityType::Account;
    QString uid;
    QString property; ///< On the wire: "dueDate"; empty for a draft's texts.
    QString name;     ///< What a person knows the object by.
    QJsonValue base;  ///< As on the wire; null where nothing was agreed.
    QJsonValue mine;
    QJsonValue theirs;
    QDateTime at;  ///< UTC; when it was found.
    UserId author; ///< Who changed it on the server, where that is known.
    QString other; ///< Uid of the draft with the local texts.

    bool operator==(const SyncConflict &) const = default;
};

} // namespace waymark
