// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/AddSuppressionDialog.h"

#include "core/domain/Contact.h"
#include "core/work/SuppressionLabels.h"
#include "core/work/Workday.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

AddSuppressionDialog::AddSuppressionDialog(const UiContext &context, About about, QWidget *parent)
    : DialogFrame(about == About::Unsubscribe ? tr("Record an unsubscribe") : tr("Suppress an address"),
                  parent),
      m_context(context), m_suppressions(context.work), m_about(about), m_address(new QLineEdit),
      m_reason(new QComboBox), m_since(new DateField(todayOf(context.work))), m_source(new QLineEdit),
      m_addressField(new FormField(tr("&Address"), m_address))
{
    setObjectName(QStringLiteral("addSuppressionDialog"));
    setMinimumWidth(480);
    m_address->setObjectName(QStringLiteral("suppressionAddress"));
    m_reason->setObjectName(QStringLiteral("suppressionWhy"));
    m_since->setObjectName(QStringLiteral("suppressionSince"));
    m_source->setObjectName(QStringLiteral("suppressionSource"));
    m_since->setMaximumDate(m_since->date());
    // The first is the unsubscribe.
    for (const auto reason :
         {SuppressionReason::OptedOut, SuppressionReason::HardBounced, SuppressionReason::Complaint})
        m_reason->addItem(suppressionLabel(reason), static_cast<int>(reason));
    addFields();
    auto *save =
        setPrimary(about == About::Unsubscribe ? tr("Record the unsubscribe") : tr("Suppress the address"));
    save->setObjectName(QStringLiteral("suppressionSave"));
    connect(save, &QPushButton::clicked, this, &AddSuppressionDialog::save);
    connect(m_address, &QLineEdit::textChanged, this, &AddSuppressionDialog::showKnown);
    m_address->setFocus();
}

QString AddSuppressionDialog::effect() const
{
    return m_about == About::Unsubscribe
               ? tr("From then on no email goes to this address from anybody here, whether or not it is a "
                    "contact's. Edits and imports do not change that.")
               : tr("From then on no email goes to this address from anybody here, also when it "
                    "becomes a contact's later. Edits and imports do not change that.");
}

void AddSuppressionDialog::addFields()
{
    const bool isUnsubscribe = m_about == About::Unsubscribe;
    auto *effect = new TextLabel(this->effect(), TextStyle::Body, Color::TextSecondary);
    effect->setWordWrap(true);
    m_addressField->setCheck([this] { return wrongAddress(); });
    auto *source = new FormField(isUnsubscribe ? tr("&Note") : tr("&Source"), m_source);
    source->setHelp(isUnsubscribe ? tr("How they asked: “Replied to Monitoring GitLab”.")
                                  : tr("Where this is known from: “Replied to Monitoring GitLab”."));
    auto *reason = new FormField(tr("&Reason"), m_reason);
    reason->setVisible(!isUnsubscribe);
    contentLayout()->addWidget(effect);
    contentLayout()->addWidget(m_addressField);
    contentLayout()->addWidget(reason);
    contentLayout()->addWidget(new FormField(isUnsubscribe ? tr("As&ked on") : tr("Si&nce"), m_since));
    contentLayout()->addWidget(source);
    contentLayout()->addStretch();
}

QString AddSuppressionDialog::wrongAddress() const
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return tr("There has to be an address.");
    return isEmailAddress(address)
               ? QString()
               : tr("“%1” is no email address. It looks like name@company.example.").arg(address);
}

void AddSuppressionDialog::showKnown()
{
    const QString address = m_address->text().trimmed();
    if (!isEmailAddress(address)) {
        m_addressField->setHelp({});
        return;
    }
    const auto held = m_suppressions.held(address);
    if (!held) {
        m_context.notices.tell(held.error());
        return;
    }
    QStringList words;
    if (!held->contactName.isEmpty())
        words.append(tr("The address of %1.").arg(Formats::name(held->contactName)));
    if (held->holds())
        words.append(tr("It is suppressed already."));
    m_addressField->setHelp(words.join(u' '));
}

void AddSuppressionDialog::save()
{
    if (!m_addressField->check())
        return;
    const QString address = m_address->text().trimmed();
    const auto reason = static_cast<SuppressionReason>(m_reason->currentData().toInt());
    finishWith(m_suppressions.add({address, reason, m_since->date(), m_source->text()}),
               [this, address](ActNumber act) {
                   if (act == 0)
                       m_context.notices.tell({.text = tr("%1 was suppressed already").arg(address)});
                   const QString words = m_about == About::Unsubscribe ? tr("%1 unsubscribed")
                                                                       : tr("Nothing is sent to %1 any more");
                   tellUndoable(m_context, words.arg(address), act, WayBack::GoesWithToast);
               });
}

} // namespace waymark
