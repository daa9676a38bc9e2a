// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "ui/shell/UiContext.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace waymark {

/// How long an act can be undone.
enum class WayBack {
    Stays,
    GoesWithToast, ///< At once: what somebody wished is taken back for a slip of the hand alone.
};

/// Tells that an act was done, with "Undo" as the way back: `act` is its journal number; 0 tells nothing,
/// because nothing was changed.
void tellUndoable(const UiContext &context, const QString &text, qint64 act, WayBack way = WayBack::Stays);

/// Waits for an act and tells of it: `text` with a way back when it was done, else why not. `owner` is the
/// screen that waits.
void tellWhenDone(const UiContext &context, QObject *owner, QFuture<Result<qint64>> act, const QString &text);

} // namespace waymark
