// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeLinks.h"

#include "core/email/Document.h"
#include "core/links/LinkTrier.h"
#include "ui/compose/WritingPane.h"

namespace waymark {

ComposeLinks::ComposeLinks(const Clock &clock, WritingPane *writing)
    : QObject(writing), m_writing(writing), m_trier(new LinkTrier(clock, this))
{
    connect(m_trier, &LinkTrier::finished, this, &ComposeLinks::changed);
}

void ComposeLinks::tryAll()
{
    const auto body = Document::fromJson(m_writing->texts().body);
    if (!body || m_trier->isTrying())
        return;
    const QStringList links = linksToTry(*body);
    if (links.isEmpty())
        return;
    m_trier->start(links);
    Q_EMIT changed();
}

const LinkTrial &ComposeLinks::trial() const
{
    return m_trier->trial();
}

} // namespace waymark
