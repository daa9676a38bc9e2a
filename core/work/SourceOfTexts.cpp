// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/SourceOfTexts.h"

#include "core/domain/Organisation.h"
#include "core/domain/User.h"
#include "core/work/Closing.h"
#include "core/work/DraftTexts.h"

namespace waymark {

Result<EmailSource> sourceOfTexts(const DraftTexts &texts, const User &sender,
                                  const Organisation &organisation)
{
    const auto subject = LineDocument::fromJson(texts.subject);
    WAYMARK_TRY(subject);
    const auto preheader = LineDocument::fromJson(texts.preheader);
    WAYMARK_TRY(preheader);
    const auto body = Document::fromJson(texts.body);
    WAYMARK_TRY(body);
    EmailSource source;
    source.subject = *subject;
    source.preheader = *preheader;
    source.body = *body;
    source.sender = {sender.name, sender.email};
    source.organisationName = organisation.name;
    source.postalAddress = organisation.postalAddress;
    if (!hasClosing(*body))
        source.signature = sender.signature;
    return source;
}

} // namespace waymark
