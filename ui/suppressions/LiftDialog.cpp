// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/LiftDialog.h"

#include "core/work/SuppressionLabels.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

LiftDialog::LiftDialog(const UiContext &context, const QString &address, QWidget *parent)
    : DialogFrame(tr("Lift a suppression"), parent), m_context(context), m_suppressions(context.work),
      m_address(new QLineEdit(address)), m_why(new QLineEdit),
      m_asked(new QCheckBox(tr("The &person themselves asked for email again"))),
      m_held(new TextLabel(QString(), TextStyle::Body, Color::TextSecondary)),
      m_addressField(new FormField(tr("&Address"), m_address)),
      m_whyField(new FormField(tr("&Reason"), m_why))
{
    setObjectName(QStringLiteral("liftDialog"));
    setMinimumWidth(480);
    m_address->setObjectName(QStringLiteral("liftAddress"));
    m_why->setObjectName(QStringLiteral("liftWhy"));
    m_asked->setObjectName(QStringLiteral("liftAsked"));
    m_held->setWordWrap(true);
    m_whyField->setHelp(tr("It stays in the list of what was lifted, with your name and the day."));
    contentLayout()->addWidget(m_addressField);
    contentLayout()->addWidget(m_held);
    contentLayout()->addWidget(m_whyField);
    contentLayout()->addWidget(m_asked);
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Lift the suppression"));
    save->setObjectName(QStringLiteral("liftSave"));
    connect(save, &QPushButton::clicked, this, &LiftDialog::save);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        // It was somebody else who asked.
        m_asked->setChecked(false);
        showHeld();
    });
    showHeld();
    if (!address.isEmpty())
        m_why->setFocus();
}

void LiftDialog::showHeld()
{
    m_addressField->setError({});
    const auto held = m_suppressions.held(m_address->text());
    if (!held) {
        m_context.notices.tell(held.error());
        return;
    }
    QStringList reasons;
    for (const SuppressedAddress &row : held->suppressions)
        reasons.append(row.source.isEmpty() ? suppressionLabel(row.reason)
                                            : tr("%1 (%2)").arg(suppressionLabel(row.reason), row.source));
    if (held->erased)
        reasons.append(tr("Erased on request"));
    QStringList words;
    if (!held->contactName.isEmpty())
        words.append(tr("The address of %1.").arg(Formats::name(held->contactName)));
    if (held->holds())
        words.append(tr("What is lifted: %1.").arg(reasons.join(QStringLiteral(", "))));
    if (held->erased)
        words.append(tr("This cannot be undone."));
    m_held->setText(words.join(u' '));
    m_held->setVisible(!words.isEmpty());
    m_asked->setVisible(held->needsRequest());
}

void LiftDialog::save()
{
    const QString address = m_address->text().trimmed();
    const auto held = m_suppressions.held(address);
    if (held && !held->holds()) {
        m_addressField->setError(address.isEmpty() ? tr("There has to be an address.")
                                                   : tr("%1 is not suppressed.").arg(address));
        m_address->setFocus();
        return;
    }
    if (m_why->text().trimmed().isEmpty()) {
        m_whyField->setError(tr("There has to be a reason."));
        m_why->setFocus();
        return;
    }
    m_whyField->setError({});
    finishWith(m_suppressions.lift(address, m_why->text(), m_asked->isVisible() && m_asked->isChecked()),
               [this, address](ActNumber act) {
                   const QString text = tr("%1 can be emailed again").arg(address);
                   if (act == 0)
                       m_context.notices.tell({.text = text});
                   tellUndoable(m_context, text, act);
               });
}

} // namespace waymark
