// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ChangeSet.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace waymark {

/// A change that the server refused.
struct ParkedChange
{
    enum class Operation { Create, Update, Remove };

    EntityType type = EntityType::Account;
    QString uid;
    Operation operation = Operation::Update;
    QString name;           ///< What a person knows it by; may be empty.
    QString error;          ///< The set error's type: "forbidden", "invalidProperties"; "blocked" where only
                            ///< what it belongs to was refused.
    QString description;    ///< The server's words, English.
    QStringList properties; ///< On the wire, where the server named them.
    QDateTime at;           ///< UTC.

    bool operator==(const ParkedChange &) const = default;
};

} // namespace waymark
