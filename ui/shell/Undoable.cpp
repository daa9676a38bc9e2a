// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/shell/Undoable.h"

#include "core/work/Undo.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"

#include <QCoreApplication>

namespace waymark {

namespace {

Notice noticeOf(const UiContext &context, const QString &text, qint64 act, WayBack way);

/// Whether trying again can have another end: a full disk, but nothing that somebody else has changed since.
bool mayPass(const Error &error)
{
    return error.kind != ErrorKind::Conflict && error.kind != ErrorKind::NotFound;
}

void doAgain(const UiContext &context, const QString &text, qint64 undoing, WayBack way);

void offerRedo(const UiContext &context, const QString &text, qint64 undoing, WayBack way)
{
    context.notices.offerRedo(text, [=] { doAgain(context, text, undoing, way); });
}

/// Undone, an act can be done again: by undoing the undoing.
void doAgain(const UiContext &context, const QString &text, qint64 undoing, WayBack way)
{
    follow(Undo(context.work).revert(undoing), &context.notices,
           [=, acts = context.notices.acts()](const Result<qint64> &again) {
               if (again) {
                   context.notices.tellRedone(noticeOf(context, text, *again, way));
                   return;
               }
               context.notices.tell(again.error());
               if (mayPass(again.error()) && context.notices.acts() == acts)
                   offerRedo(context, text, undoing, way);
           });
}

void takeBack(const UiContext &context, const QString &text, qint64 act, WayBack way)
{
    // The store and the notices outlive every screen; the screen that acted may be gone by then.
    follow(Undo(context.work).revert(act), &context.notices,
           [=, acts = context.notices.acts()](const Result<qint64> &undoing) {
               if (!undoing) {
                   context.notices.tell(undoing.error());
                   if (mayPass(undoing.error()))
                       context.notices.offerUndo(noticeOf(context, text, act, way));
               } else if (context.notices.acts() == acts) {
                   // What was undone lies before what was done meanwhile, and is not done after it.
                   offerRedo(context, text, *undoing, way);
               }
           });
}

Notice noticeOf(const UiContext &context, const QString &text, qint64 act, WayBack way)
{
    Notice notice;
    notice.text = text;
    notice.undoText = QCoreApplication::translate("waymark::Undoable", "Undo");
    notice.undo = [=] { takeBack(context, text, act, way); };
    notice.undoGoesWithToast = way == WayBack::GoesWithToast;
    return notice;
}

} // namespace

void tellUndoable(const UiContext &context, const QString &text, qint64 act, WayBack way)
{
    if (act != 0)
        context.notices.tell(noticeOf(context, text, act, way));
}

void tellWhenDone(const UiContext &context, QObject *owner, QFuture<Result<qint64>> act, const QString &text)
{
    follow(std::move(act), owner, context.notices,
           [context, text](qint64 number) { tellUndoable(context, text, number); });
}

} // namespace waymark
