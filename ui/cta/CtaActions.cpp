// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/CtaActions.h"

#include "core/domain/CtaRules.h"
#include "core/store/CtaRepository.h"
#include "core/store/UserRepository.h"
#include "ui/cta/ChangeOwnerDialog.h"
#include "ui/cta/DueDateDialog.h"
#include "ui/cta/SnoozeDialog.h"
#include "ui/cta/StatusDialog.h"
#include "ui/cta/create/NewCtaDialog.h"
#include "ui/cta/create/ReplacePlaybookDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Selection.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Formats.h"

#include <algorithm>

namespace waymark {

CtaActions::CtaActions(const UiContext &context, QWidget *window)
    : QObject(window), m_context(context), m_ctas(context.work), m_window(window)
{
    ActionRegistry &actions = context.actions;
    constexpr int state = 3;
    actions.add(
        {QStringLiteral("cta.new"),
         tr("New &CTA…"),
         Icon::Plus,
         {QKeySequence(QLatin1String("Ctrl+N"))},
         MenuId::File,
         0},
        [this](bool) { NewCtaDialog::open(m_context, m_context.selection.subject().account, m_window); });
    actions.add({QStringLiteral("cta.close"), tr("Change s&tatus…"), Icon::Flag, {}, MenuId::Cta, state},
                [this](bool) { changeStatus(); });
    actions.add({QStringLiteral("cta.reopen"), tr("Reo&pen CTA"), Icon::Undo2, {}, MenuId::Cta, state},
                [this](bool) { reopen(); });
    actions.add(
        {QStringLiteral("cta.dueDate"), tr("Change &due date…"), Icon::CalendarClock, {}, MenuId::Cta, state},
        [this](bool) { changeDueDate(); });
    actions.add({QStringLiteral("cta.owner"), tr("Change o&wner…"), Icon::UserPlus, {}, MenuId::Cta, state},
                [this](bool) { changeOwner(); });
    actions.add({QStringLiteral("cta.replacePlaybook"),
                 tr("Replace play&book…"),
                 Icon::Route,
                 {},
                 MenuId::Cta,
                 state},
                [this](bool) { replacePlaybook(); });
    actions.add({QStringLiteral("cta.snooze"), tr("S&nooze…"), Icon::Moon, {}, MenuId::Cta, state},
                [this](bool) { snooze(); });
    actions.add({QStringLiteral("cta.endSnooze"), tr("&Wake up"), Icon::Bell, {}, MenuId::Cta, state},
                [this](bool) { endSnooze(); });
    connect(&context.selection, &Selection::changed, this, &CtaActions::updateEnabled);
    connect(&context.work.store, &Store::changed, this, &CtaActions::updateEnabled);
    updateEnabled();
}

void CtaActions::updateEnabled()
{
    ActionRegistry &actions = m_context.actions;
    const auto cta = selectedCta();
    const QString none = tr("Choose a CTA first");
    const bool open = cta && !cta->closed;
    const QString closed = cta ? tr("This CTA is closed") : none;
    actions.setEnabled(QStringLiteral("cta.new"), !m_context.selection.subject().account.isEmpty(),
                       tr("Choose an account first"));
    actions.setEnabled(QStringLiteral("cta.close"), open, closed);
    actions.setEnabled(QStringLiteral("cta.dueDate"), open, closed);
    actions.setEnabled(QStringLiteral("cta.replacePlaybook"), open, closed);
    actions.setEnabled(QStringLiteral("cta.owner"), open && hasSomebodyElse(*cta),
                       open ? tr("There is nobody else in this workspace") : closed);
    actions.setEnabled(QStringLiteral("cta.reopen"), cta && cta->closed, cta ? tr("This CTA is open") : none);
    actions.setEnabled(QStringLiteral("cta.snooze"), open, closed);
    actions.setEnabled(QStringLiteral("cta.endSnooze"), open && cta->snooze, tr("This CTA is not snoozed"));
}

std::optional<Cta> CtaActions::selectedCta() const
{
    const CtaId id = m_context.selection.subject().cta;
    if (!id)
        return std::nullopt;
    const auto cta = CtaRepository::find(m_context.work.store.reader(), id);
    return cta ? std::optional(*cta) : std::nullopt;
}

bool CtaActions::hasSomebodyElse(const Cta &cta) const
{
    return UserRepository::hasOther(m_context.work.store.reader(), cta.owner).value_or(false);
}

void CtaActions::changeStatus()
{
    if (const auto cta = selectedCta())
        (new StatusDialog(m_context, *cta, m_window))->open();
}

void CtaActions::reopen()
{
    if (const auto cta = selectedCta())
        tellWhenDone(m_context, this, m_ctas.changeStatus(cta->id, workingCtaStatus),
                     tr("“%1” is open again").arg(Formats::name(cta->name)));
}

void CtaActions::snooze()
{
    if (const auto cta = selectedCta())
        (new SnoozeDialog(m_context, *cta, m_window))->open();
}

void CtaActions::endSnooze()
{
    if (const auto cta = selectedCta())
        tellWhenDone(m_context, this, m_ctas.endSnooze(cta->id),
                     tr("“%1” is back on Today").arg(Formats::name(cta->name)));
}

void CtaActions::changeDueDate()
{
    if (const auto cta = selectedCta())
        (new DueDateDialog(m_context, *cta, m_window))->open();
}

void CtaActions::changeOwner()
{
    if (const auto cta = selectedCta())
        ChangeOwnerDialog::open(m_context, *cta, m_window);
}

void CtaActions::replacePlaybook()
{
    if (const auto cta = selectedCta())
        ReplacePlaybookDialog::open(m_context, *cta, m_window);
}

} // namespace waymark
