// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/RefreshPause.h"

#include "core/store/Store.h"

namespace waymark {

RefreshPause::RefreshPause(Store &store, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RefreshPause::due);
    connect(&store, &Store::changed, this, &RefreshPause::note);
}

void RefreshPause::note(const ChangeSet &changes)
{
    const bool isDraftAlone = changes.rows.size() == 1 && changes.touches(EntityType::Draft);
    if (isDraftAlone && m_timer.isActive() && !m_isTyping)
        return;
    m_isTyping = isDraftAlone;
    m_timer.start(isDraftAlone ? typingRests : 0);
}

} // namespace waymark
