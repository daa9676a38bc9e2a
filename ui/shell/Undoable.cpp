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

/// Whether trying again can have another end: a full disk, but nothing that somebody else has changed since.
bool mayPass(const Error &error)
{
    return error.kind != ErrorKind::Conflict && error.kind != ErrorKind::NotFound;
}

void doAgain(const UiContext &context, const QString &text, qint64 undoing);

void offerRedo(const UiContext &context, const QString &text, qint64 undoing)
{
    context.notices.offerRedo(text, [context, text, undoing] { doAgain(context, text, undoing); });
}

/// Undone, an act can be done again: by undoing the undoing.
void doAgain(const UiContext &context, const QString &text, qint64 undoing)
{
    follow(Undo(context.work).revert(undoing), &context.notices,
           [context, text, undoing, acts = context.notices.acts()](const Result<qint64> &again) {
               if (again) {
                   context.notices.tellRedone(noticeOf(context, text, *again));
                   return;
               }
               context.notices.tell(again.error());
               if (mayPass(again.error()) && context.notices.acts() == acts)
                   offerRedo(context, text, undoing);
           });
}

void takeBack(const UiContext &context, const QString &text, qint64 act)
{
    // The store and the notices outlive every screen; the screen that acted may be gone by then.
    follow(Undo(context.work).revert(act), &context.notices,
           [context, text, act, acts = context.notices.acts()](const Result<qint64> &undoing) {
               if (!undoing) {
                   context.notices.tell(undoing.error());
                   if (mayPass(undoing.error()))
                       context.notices.offerUndo(noticeOf(context, text, act));
               } else if (context.notices.acts() == acts) {
                   // What was undone lies before what was done meanwhile, and is not done after it.
                   offerRedo(context, text, *undoing);
               }
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
