// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/shell/Undoable.h"

#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"

#include <QCoreApplication>

namespace waymark {

void tellUndoable(const UiContext &context, const QString &text, qint64 act)
{
    if (act == 0)
        return;
    Notice notice;
    notice.text = text;
    notice.undoText = QCoreApplication::translate("waymark::Undoable", "Undo");
    // The store and the notices outlive every screen; the screen that acted may be gone by then.
    notice.undo = [&store = context.work.store, &notices = context.notices, act] {
        follow(store.revert(act), &notices, notices, [] {});
    };
    context.notices.tell(notice);
}

void tellWhenDone(const UiContext &context, QObject *owner, QFuture<Result<qint64>> act, const QString &text)
{
    follow(std::move(act), owner, context.notices,
           [context, text](qint64 number) { tellUndoable(context, text, number); });
}

} // namespace waymark
