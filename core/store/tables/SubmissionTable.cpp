// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/Submission.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

const Table<Submission> &submissionTable()
{
    static const Table<Submission> table(
        EntityType::Submission, "submission",
        {
            property<Submission>("draft", &Submission::draft),
            property<Submission>("draftRevision", &Submission::draftRevision),
            property<Submission>("task", &Submission::task),
            property<Submission>("cta", &Submission::cta),
            reference<Submission>("account", &Submission::account, "account"),
            property<Submission>("emailTemplate", &Submission::emailTemplate),
            property<Submission>("accountTam", &Submission::accountTam),
            property<Submission>("sender", &Submission::sender),
            property<Submission>("senderName", &Submission::senderName),
            property<Submission>("senderEmail", &Submission::senderEmail),
            property<Submission>("replyTo", &Submission::replyTo),
            property<Submission>("subject", &Submission::subject),
            property<Submission>("state", &Submission::state),
            property<Submission>("createdAt", &Submission::createdAt),
            property<Submission>("leavesAt", &Submission::leavesAt),
            property<Submission>("doneAt", &Submission::doneAt),
            property<Submission>("reviewReasons", &Submission::reviewReasons),
            property<Submission>("sample", &Submission::sample),
        });
    return table;
}

} // namespace waymark
