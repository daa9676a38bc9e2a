// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Draft.h"

#include <QByteArray>

namespace waymark {

/// What was typed into a draft and waits for the store.
struct SpooledDraft
{
    /// With the texts as they were typed. `revision` is the one that the composer knows to be stored, 0 for a
    /// draft that is not; `savedAt` and `savedBy` say when they were typed, and by whom.
    Draft draft;
    /// digestOf() the texts that were stored, or on their way there, when these were typed.
    QByteArray basis;

    bool operator==(const SpooledDraft &) const = default;

    /// What tells the texts of a draft from others.
    static QByteArray digestOf(const Draft &draft);

    /// Made to be kept in a file: what comes back is this, or an error.
    QByteArray toBytes() const;
    /// Fails with Damaged for anything else.
    static Result<SpooledDraft> fromBytes(const QByteArray &bytes);
};

} // namespace waymark
