// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/CheckInput.h"

#include <algorithm>

namespace waymark {

namespace {

int characters(const QString &text)
{
    const auto isFirst = [](QChar c) { return !c.isLowSurrogate(); };
    return static_cast<int>(std::count_if(text.cbegin(), text.cend(), isFirst));
}

int words(const QByteArray &text)
{
    int count = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\r' || c == '\n';
        count += inside && space ? 1 : 0;
        inside = !space;
    }
    return count + (inside ? 1 : 0);
}

} // namespace

void CheckInput::add(CheckRecipient recipient, const RenderedEmail &email)
{
    recipient.missingTokens = email.missingTokens;
    recipient.fallbackTokens = email.fallbackTokens;
    if (recipients.isEmpty()) {
        textWords = words(email.text);
        html = email.html;
    }
    largestHtml = std::max(largestHtml, email.html.size());
    longestSubject = std::max(longestSubject, characters(email.subject));
    recipients.append(std::move(recipient));
}

} // namespace waymark
