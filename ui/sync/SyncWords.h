// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ChangeSet.h"
#include "core/sync/ParkedChange.h"
#include "core/sync/SyncStatus.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Tone.h"

#include <QCoreApplication>

namespace waymark {

/// What the sync indicator shows.
struct SyncLine
{
    Icon icon = Icon::HardDrive;
    QString text;
    Tone tone = Tone::Neutral;
    QString tip; ///< The whole sentence, for the tooltip and for who hears it.

    bool operator==(const SyncLine &) const = default;
};

/// The state of synchronisation in words.
class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SyncWords)
public:
    /// The indicator's icon and words.
    static SyncLine line(const SyncStatus &status, const QDateTime &now, const Formats &formats = Formats());
    /// How it stands, in a sentence or two.
    static QString sentence(const SyncStatus &status, const QDateTime &now,
                            const Formats &formats = Formats());

    /// "Email draft", "CTA".
    static QString typeName(EntityType type);
    static Icon typeIcon(EntityType type);
    /// Why the server does not take a change.
    static QString refusal(const ParkedChange &change);
    /// What a person can do about it.
    static QString advice(const ParkedChange &change);
    /// "New CTA", "Change of a contact", "Removal of a task".
    static QString operation(const ParkedChange &change);
};

} // namespace waymark
