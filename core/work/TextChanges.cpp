// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/TextChanges.h"

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

TextChanges TextChanges::between(const DraftTexts &before, const DraftTexts &now)
{
    TextChanges changes;
    changes.subject = differ(before.subject, now.subject);
    changes.preheader = differ(before.preheader, now.preheader);
    const auto old = Document::fromJson(before.body);
    const auto fresh = Document::fromJson(now.body);
    if (old && fresh)
        changes.body = bodyChanges(*old, *fresh);
    return changes;
}

} // namespace waymark
