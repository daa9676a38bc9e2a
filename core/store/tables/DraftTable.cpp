// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Draft.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

const Table<Draft> &draftTable()
{
    static const Table<Draft> table(
        EntityType::Draft, "draft",
        {
            reference<Draft>("task", &Draft::task, "task"),
            reference<Draft>("cta", &Draft::cta, "cta"),
            reference<Draft>("account", &Draft::account, "account"),
            property<Draft>("owner", &Draft::owner),
            property<Draft>("emailTemplate", &Draft::emailTemplate),
            property<Draft>("templateVersion", &Draft::templateVersion),
            property<Draft>("kind", &Draft::kind),
            property<Draft>("language", &Draft::language),
            property<Draft>("subject", &Draft::subject),
            property<Draft>("preheader", &Draft::preheader),
            // Saved within a second of every pause in typing; its earlier texts are in draft_revision.
            bulky(property<Draft>("body", &Draft::body)),
            property<Draft>("recipients", &Draft::recipients),
            counter(property<Draft>("revision", &Draft::revision)),
            property<Draft>("previewedRevision", &Draft::previewedRevision),
            property<Draft>("createdAt", &Draft::createdAt),
            property<Draft>("savedAt", &Draft::savedAt),
            property<Draft>("savedBy", &Draft::savedBy),
            property<Draft>("conflictOf", &Draft::conflictOf),
            property<Draft>("sample", &Draft::sample),
        });
    return table;
}

} // namespace waymark
