// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ConflictBar.h"

#include "core/store/DraftRepository.h"
#include "core/store/Store.h"

namespace waymark {

ConflictBar::ConflictBar(Store &store, const DraftId &draft, QWidget *parent)
    : Banner(parent), m_store(store), m_draft(draft)
{
    setObjectName(QStringLiteral("composeConflict"));
    connect(this, &Banner::actionTriggered, this, &ConflictBar::settleWanted);
    connect(&store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityType::Draft))
            refresh();
    });
    hide();
    refresh();
}

void ConflictBar::refresh()
{
    const auto twoTexts = DraftRepository::isInConflict(m_store.reader(), m_draft);
    if (!twoTexts || *twoTexts == m_twoTexts)
        return;
    m_twoTexts = *twoTexts;
    if (!m_twoTexts)
        hide();
    else
        Banner::show(Tone::Warning, Icon::GitCompare,
                     tr("This email was written on two devices at once, and this is one of the two texts. "
                        "Choose between them before it can be sent."),
                     tr("Settle…"));
    Q_EMIT changed();
}

} // namespace waymark
