// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/work/DraftVersion.h"
#include "core/work/WorkContext.h"

#include <QHash>
#include <QList>

#include <optional>

namespace waymark {

/// The versions of an email: as it is now, and the texts that were kept of it.
struct DraftHistory
{
    QList<DraftVersion> versions;     ///< The present one first, then as they were kept, newest first.
    QHash<ContactId, QString> people; ///< The names of all who are a recipient in one of them.

    /// Reads the versions of `present`, which is as a composer has it, stored or not. Reads through the
    /// calling thread's reader.
    static Result<DraftHistory> read(const WorkContext &context, const Draft &present);

    /// For a draft whose body is empty: the newest kept body that is not. Nothing for any other draft.
    static Result<std::optional<QJsonObject>> bodyBeforeEmptied(const WorkContext &context,
                                                                const Draft &present);
};

} // namespace waymark
