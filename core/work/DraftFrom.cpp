// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/DraftFrom.h"

namespace waymark {

Draft draftFrom(const EmailTemplate &emailTemplate, const Task &task)
{
    Draft draft;
    draft.id = DraftId::create();
    draft.task = task.id;
    draft.cta = task.cta;
    draft.account = task.account;
    draft.owner = task.owner;
    draft.emailTemplate = emailTemplate.id;
    draft.templateVersion = emailTemplate.version;
    draft.kind = emailTemplate.kind;
    draft.language = emailTemplate.language;
    draft.subject = emailTemplate.subject;
    draft.preheader = emailTemplate.preheader;
    draft.body = emailTemplate.body;
    draft.sample = task.sample;
    return draft;
}

} // namespace waymark
