// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewRow.h"

#include "core/email/TokenRegistry.h"
#include "core/work/PreparedEmail.h"
#include "core/work/SuppressionWords.h"

namespace waymark {

namespace {

QString labelsOf(const QStringList &tokens)
{
    QStringList labels;
    for (const QString &token : tokens)
        labels.append(TokenRegistry::label(token));
    return labels.join(QStringLiteral(", "));
}

} // namespace

PreviewRow PreviewRow::of(const PreparedEmail &email, const ContactId &id)
{
    const Contact contact = email.facts().contacts().value(id);
    const RenderedEmail rendered = email.render(id);
    PreviewRow row;
    row.contact = id;
    row.name = displayName(contact);
    row.address = contact.email;
    row.blocked = suppressionWords(contact, email.facts().organisation(), email.facts().timeZone());
    if (row.blocked.isEmpty() && !rendered.missingTokens.isEmpty())
        row.blocked = tr("Nothing for %1").arg(labelsOf(rendered.missingTokens));
    if (!rendered.fallbackTokens.isEmpty())
        row.note = tr("%1 missing, stand-in used").arg(labelsOf(rendered.fallbackTokens));
    return row;
}

} // namespace waymark
