// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/QuietDaysDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

QuietDaysDialog::QuietDaysDialog(const QuietDays &days, QWidget *parent)
    : DialogFrame(tr("Quiet days"), parent), m_days(days), m_name(new QLineEdit(days.name)),
      m_from(new DateField(days.from)), m_to(new DateField(days.to)),
      m_nameField(new FormField(tr("&Name"), m_name)), m_toField(new FormField(tr("&To"), m_to))
{
    setObjectName(QStringLiteral("quietDaysDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(400);
    m_name->setObjectName(QStringLiteral("quietDaysName"));
    m_from->setObjectName(QStringLiteral("quietDaysFrom"));
    m_to->setObjectName(QStringLiteral("quietDaysTo"));
    contentLayout()->addWidget(m_nameField);
    auto *span = new QHBoxLayout;
    span->setSpacing(12);
    span->addWidget(new FormField(tr("&From"), m_from), 1, Qt::AlignTop);
    span->addWidget(m_toField, 1, Qt::AlignTop);
    contentLayout()->addLayout(span);
    auto *keep = setPrimary(days.name.isEmpty() ? tr("Add quiet days") : tr("Change quiet days"));
    keep->setObjectName(QStringLiteral("quietDaysKeep"));
    connect(keep, &QPushButton::clicked, this, &QuietDaysDialog::confirm);
    m_name->setFocus();
}

QuietDays QuietDaysDialog::entered() const
{
    QuietDays days = m_days;
    days.name = m_name->text().simplified();
    days.from = m_from->date();
    days.to = m_to->date();
    return days;
}

void QuietDaysDialog::confirm()
{
    const QuietDays days = entered();
    m_nameField->setError(days.name.isEmpty() ? tr("Name them: “Year-end freeze”.") : QString());
    m_toField->setError(days.to < days.from ? tr("They end on or after the day they begin.") : QString());
    if (m_nameField->hasError())
        m_name->setFocus();
    else if (m_toField->hasError())
        m_to->setFocus();
    else
        accept();
}

} // namespace waymark
