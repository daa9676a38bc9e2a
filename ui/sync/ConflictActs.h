// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"
#include "ui/sync/ConflictCase.h"

#include <QObject>

namespace waymark {

/// Settles conflicts, each with a way back.
class ConflictActs : public QObject
{
    Q_OBJECT
public:
    ConflictActs(const UiContext &context, QObject *parent);

    /// Runs what settles `conflicts` and tells `text` with Undo, which opens them again.
    void settle(const QList<SyncConflict> &conflicts, const ConflictCase::Settling &settling,
                const QString &text);
    /// The same choice for all of them.
    void settleAll(const QList<SyncConflict> &conflicts, SyncConflict::Choice choice, const QString &text);

Q_SIGNALS:
    /// There are other conflicts now.
    void changed();

private:
    void undo(const QList<SyncConflict> &conflicts, qint64 act);

    UiContext m_context;
};

} // namespace waymark
