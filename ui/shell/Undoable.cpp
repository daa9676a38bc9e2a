// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/shell/Undoable.h"

#include "core/work/Undo.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"

#include <QCoreApplication>

namespace waymark {

namespace {

Notice noticeOf(const UiContext &context, const QString &text, qint64 act);

/// Undone, an act can be done again: by undoing the undoing.
void takeBack(const UiContext &context, const QString &text, qint64 act)
{
    // The store and the notices outlive every screen; the screen that acted may be gone by then.
    follow(Undo(context.work).revert(act), &context.notices, context.notices,
           [context, text](qint64 undoing) {
               context.notices.offerRedo(text, [context, text, undoing] {
                   follow(Undo(context.work).revert(undoing), &context.notices, context.notices,
                          [context, text](qint64 again) {
                              context.notices.tellRedone(noticeOf(context, text, again));
                          });
               });
           });
}

Notice noticeOf(const UiContext &context, const QString &text, qint64 act)
{
    Notice notice;
    notice.text = text;
    notice.undoText = QCoreApplication::translate("waymark::Undoable", "Undo");
    notice.undo = [context, text, act] { takeBack(context, text, act); };
    return notice;
}

} // namespace

void tellUndoable(const UiContext &context, const QString &text, qint64 act)
{
    if (act != 0)
        context.notices.tell(noticeOf(context, text, act));
}

void tellWhenDone(const UiContext &context, QObject *owner, QFuture<Result<qint64>> act, const QString &text)
{
    follow(std::move(act), owner, context.notices,
           [context, text](qint64 number) { tellUndoable(context, text, number); });
}

} // namespace waymark
