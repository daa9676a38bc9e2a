// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/SyncState.h"

#include <QRegularExpression>

namespace waymark {

QString SyncState::toString() const
{
    const QString whole = epoch + u'.' + QString::number(modseq);
    if (!isBetweenPages())
        return whole;
    return whole + u'.' + QString::number(upTo) + u'.' + QString::number(position);
}

std::optional<SyncState> SyncState::read(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([a-z0-9]{1,32})\\.([0-9]{1,18})(?:\\.([0-9]{1,18})\\.([0-9]{1,18}))?\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    SyncState state{match.captured(1), match.captured(2).toLongLong(), -1, 0};
    if (match.lastCapturedIndex() == 4) {
        state.upTo = match.captured(3).toLongLong();
        state.position = match.captured(4).toLongLong();
        if (state.upTo < state.modseq)
            return {};
    }
    return state;
}

} // namespace waymark
