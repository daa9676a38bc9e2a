// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/SnoozeDialog.h"

#include "core/store/PickListRepository.h"
#include "core/work/Workday.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace waymark {

SnoozeDialog::SnoozeDialog(const UiContext &context, const Cta &cta, QWidget *parent)
    : DialogFrame(tr("Snooze"), parent), m_context(context), m_ctas(context.work), m_cta(cta),
      m_until(new DateField(todayOf(context.work).addDays(7))), m_reason(new QComboBox)
{
    setObjectName(QStringLiteral("snoozeDialog"));
    setMinimumWidth(420);
    m_until->setObjectName(QStringLiteral("snoozeUntil"));
    m_reason->setObjectName(QStringLiteral("snoozeReason"));
    const auto reasons =
        PickListRepository::list(context.work.store.reader(), QStringLiteral("snooze_reason"));
    if (reasons) {
        for (const PickItem &reason : *reasons)
            m_reason->addItem(reason.label, reason.id);
    }
    auto *name = new TextLabel(cta.name, TextStyle::BodyStrong);
    name->setWordWrap(true);
    auto *until = new FormField(tr("&Until"), m_until);
    until->setHelp(tr("The CTA is off Today through this day; the account's 360 still shows it."));
    contentLayout()->addWidget(name);
    contentLayout()->addWidget(until);
    contentLayout()->addWidget(new FormField(tr("&Reason"), m_reason));
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Snooze"));
    save->setObjectName(QStringLiteral("snoozeSave"));
    connect(save, &QPushButton::clicked, this, &SnoozeDialog::save);
}

void SnoozeDialog::save()
{
    const Snooze snooze{m_until->date(), m_reason->currentData().toString()};
    finishWith(m_ctas.snooze(m_cta.id, snooze), [this, snooze](ActNumber act) {
        tellUndoable(
            m_context,
            tr("“%1” snoozed until %2").arg(Formats::name(m_cta.name), Formats().fullDate(snooze.until)),
            act);
    });
}

} // namespace waymark
