// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/DueDateDialog.h"

#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace waymark {

DueDateDialog::DueDateDialog(const UiContext &context, const Cta &cta, QWidget *parent)
    : DialogFrame(tr("Change due date"), parent), m_context(context), m_ctas(context.work), m_cta(cta),
      m_date(new DateField(cta.dueDate)), m_field(new FormField(tr("&Due on"), m_date)),
      m_shift(new QCheckBox)
{
    setObjectName(QStringLiteral("dueDateDialog"));
    setMinimumWidth(420);
    m_date->setObjectName(QStringLiteral("ctaDueDate"));
    m_shift->setObjectName(QStringLiteral("ctaShiftTasks"));
    m_shift->setChecked(true);
    auto *name = new TextLabel(cta.name, TextStyle::BodyStrong);
    name->setWordWrap(true);
    contentLayout()->addWidget(name);
    contentLayout()->addWidget(m_field);
    contentLayout()->addWidget(m_shift);
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Change due date"));
    save->setObjectName(QStringLiteral("dueDateSave"));
    connect(save, &QPushButton::clicked, this, &DueDateDialog::save);
    connect(m_date, &QDateEdit::dateChanged, this, &DueDateDialog::showWhatItMeans);
    showWhatItMeans();
}

void DueDateDialog::showWhatItMeans()
{
    const auto move = m_ctas.dueDateMove(m_cta.id, m_date->date());
    if (!move) {
        setFooterError(move.error().sentence);
        return;
    }
    setFooterError({});
    m_field->setError(move->possible ? QString() : tr("A finished task of this CTA is later than that day."));
    m_shift->setVisible(move->openTasks > 0 && move->days != 0);
    m_shift->setText(
        tr("Move %1 by %2", "Move 6 open tasks by 3 days")
            .arg(tr("%Ln open task(s)", nullptr, move->openTasks), tr("%Ln day(s)", nullptr, move->days)));
    if (move->needsShift)
        m_shift->setChecked(true);
    m_shift->setEnabled(!move->needsShift);
    primaryButton()->setEnabled(move->possible && move->days != 0);
}

void DueDateDialog::save()
{
    const QDate date = m_date->date();
    const bool shift = m_shift->isVisible() && m_shift->isChecked();
    finishWith(m_ctas.changeDueDate(m_cta.id, date, shift), [this, date](ActNumber act) {
        tellUndoable(m_context,
                     tr("“%1” is due on %2").arg(Formats::name(m_cta.name), Formats().fullDate(date)), act);
    });
}

} // namespace waymark
