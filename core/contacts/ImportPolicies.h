// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace waymark {

/// What happens where a file and the workspace, or a file and itself, say different things. An opt-out wins
/// over all of it.
struct ImportPolicies
{
    /// A contact that is there already.
    enum class Existing {
        Update, ///< Takes the file's values.
        Fill,   ///< Takes them where it has none.
        Leave,  ///< Stays as it is.
    };
    /// The same address and the same account in several rows.
    enum class Duplicates {
        First,
        Last,
        Merge, ///< The first row, with what later ones have in its place; roles come together.
    };
    /// An empty cell for a value that is there.
    enum class Empty {
        Leave,
        Clear, ///< Only together with Existing::Update; never what an account is known by, nor who may see
               ///< it.
    };

    Existing existing = Existing::Update;
    Duplicates duplicates = Duplicates::First;
    Empty empty = Empty::Leave;

    bool operator==(const ImportPolicies &) const = default;

    /// "update", "fill", "leave"
    static QString existingName(Existing existing);
    /// Nothing for another word.
    static std::optional<Existing> existingFromName(const QString &name);

    /// {"existing": "update", "duplicates": "first", "empty": "leave"}
    QJsonObject toJson() const;
    /// What is missing is as usual; fails with Invalid for another word.
    static Result<ImportPolicies> fromJson(const QJsonObject &json);
};

} // namespace waymark
