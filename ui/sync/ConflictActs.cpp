// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConflictActs.h"

#include "core/sync/SyncConflicts.h"
#include "core/work/RunAct.h"
#include "core/work/Undo.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"

#include <QPointer>

namespace waymark {

ConflictActs::ConflictActs(const UiContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void ConflictActs::settle(const QList<SyncConflict> &conflicts, const ConflictCase::Settling &settling,
                          const QString &text)
{
    follow(runAct(m_context.work, settling), this, [this, conflicts, text](const Result<ActNumber> &act) {
        Q_EMIT changed();
        if (!act) {
            m_context.notices.tell(act.error());
            return;
        }
        Notice notice;
        notice.text = text;
        notice.undoText = tr("Undo");
        notice.undo = [acts = QPointer(this), conflicts, number = *act] {
            if (acts)
                acts->undo(conflicts, number);
        };
        m_context.notices.tell(notice);
    });
}

void ConflictActs::settleAll(const QList<SyncConflict> &conflicts, SyncConflict::Choice choice,
                             const QString &text)
{
    settle(
        conflicts,
        [conflicts, choice](WriteTransaction &transaction) -> Result<void> {
            for (const SyncConflict &conflict : conflicts)
                WAYMARK_TRY(SyncConflicts::resolve(transaction, conflict.id, choice));
            return {};
        },
        text);
}

void ConflictActs::undo(const QList<SyncConflict> &conflicts, qint64 act)
{
    const auto reopen = [this, conflicts] {
        const auto work = [conflicts](WriteTransaction &transaction) -> Result<void> {
            for (const SyncConflict &conflict : conflicts)
                WAYMARK_TRY(SyncConflicts::reopen(transaction, conflict));
            return {};
        };
        follow(runAct(m_context.work, work), this, [this](const Result<ActNumber> &done) {
            Q_EMIT changed();
            if (!done)
                m_context.notices.tell(done.error());
        });
    };
    if (act == 0) {
        reopen();
        return;
    }
    follow(Undo(m_context.work).revert(act), this, m_context.notices, [reopen](ActNumber) { reopen(); });
}

} // namespace waymark
