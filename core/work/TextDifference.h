// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/email/BodyChange.h"
#include "core/email/WordChange.h"
#include "core/work/DraftTexts.h"

#include <QHash>
#include <QList>

#include <optional>

namespace waymark {

/// One part of an email beside the same part of another version of it.
struct DifferencePart
{
    enum class Place { Recipients, Subject, Preheader, Body };
    enum class Kind {
        Same,
        Reworded,
        Formatted, ///< The same words in another form.
        Added,
        Removed,
    };
    Place place = Place::Body;
    Kind kind = Kind::Same;
    QList<WordChange> words = {};
    std::optional<BodyChange> change = std::nullopt; ///< Of a block that is not the same.

    bool operator==(const DifferencePart &) const = default;
};

/// All parts of an email in reading order: subject, preheader, each block, what is gone where it stood. A
/// text that cannot be read has no parts: reading it tells what is wrong with it.
QList<DifferencePart> differenceBetween(const DraftTexts &before, const DraftTexts &now,
                                        const ConditionText &condition = {});

/// The recipients as a part, by the names that `people` has for them.
DifferencePart recipientsDifference(const QList<ContactId> &before, const QList<ContactId> &now,
                                    const QHash<ContactId, QString> &people);

} // namespace waymark
