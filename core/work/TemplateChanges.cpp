// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/TemplateChanges.h"

#include "core/email/LineDocument.h"

namespace waymark {

namespace {

bool differ(const QJsonArray &one, const QJsonArray &other)
{
    const auto before = LineDocument::fromJson(one);
    const auto now = LineDocument::fromJson(other);
    return before && now && *before != *now;
}

} // namespace

TemplateChanges TemplateChanges::between(const EmailTemplate &emailTemplate, const DraftTexts &texts)
{
    TemplateChanges changes;
    changes.subject = differ(emailTemplate.subject, texts.subject);
    changes.preheader = differ(emailTemplate.preheader, texts.preheader);
    const auto before = Document::fromJson(emailTemplate.body);
    const auto now = Document::fromJson(texts.body);
    if (before && now)
        changes.body = bodyChanges(*before, *now);
    return changes;
}

} // namespace waymark
