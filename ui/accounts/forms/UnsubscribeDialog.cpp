// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/forms/UnsubscribeDialog.h"

#include "core/work/Workday.h"
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

UnsubscribeDialog::UnsubscribeDialog(const UiContext &context, const Account360 &account,
                                     const ContactId &chosen, QWidget *parent)
    : DialogFrame(tr("Record an unsubscribe"), parent), m_context(context), m_contacts(context.work),
      m_contact(new QComboBox), m_on(new DateField(todayOf(context.work))), m_note(new QLineEdit)
{
    setObjectName(QStringLiteral("unsubscribeDialog"));
    setMinimumWidth(460);
    m_contact->setObjectName(QStringLiteral("unsubscribeContact"));
    m_on->setObjectName(QStringLiteral("unsubscribeOn"));
    m_note->setObjectName(QStringLiteral("unsubscribeNote"));
    offer(account.contacts, chosen);
    m_on->setMaximumDate(m_on->date());
    auto *effect = new TextLabel(
        tr("From then on no email goes to this person from anybody here. Later edits and imports do "
           "not change that."),
        TextStyle::Body, Color::TextSecondary);
    effect->setWordWrap(true);
    auto *note = new FormField(tr("&Note"), m_note);
    note->setHelp(tr("How they asked: “Replied to Monitoring GitLab”."));
    contentLayout()->addWidget(effect);
    contentLayout()->addWidget(new FormField(tr("&Contact"), m_contact));
    contentLayout()->addWidget(new FormField(tr("&Asked on"), m_on));
    contentLayout()->addWidget(note);
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Record the unsubscribe"));
    save->setObjectName(QStringLiteral("unsubscribeSave"));
    connect(save, &QPushButton::clicked, this, &UnsubscribeDialog::save);
}

/// Offers whom a mail can still reach. Nobody else stands in for a chosen one who is not among them.
void UnsubscribeDialog::offer(const QList<AccountContact> &contacts, const ContactId &chosen)
{
    m_contact->setPlaceholderText(tr("Choose who asked"));
    for (const AccountContact &row : contacts) {
        const QString words = tr("%1 <%2>").arg(Formats::name(displayName(row.contact)), row.contact.email);
        if (row.suppression != Suppression::OptedOut)
            m_contact->addItem(words, row.contact.id.toString());
        else if (row.contact.id == chosen)
            setFooterError(tr("%1 has unsubscribed already.").arg(words));
    }
    m_contact->setCurrentIndex(m_contact->findData(chosen.toString()));
}

void UnsubscribeDialog::save()
{
    const ContactId contact(m_contact->currentData().toString());
    if (!contact) {
        setFooterError(m_contact->count() == 0 ? tr("Every contact of this account has unsubscribed already.")
                                               : tr("Choose the contact who asked."));
        return;
    }
    const QString name = Formats::name(m_contact->currentText());
    finishWith(m_contacts.recordUnsubscribe(contact, m_on->date(), m_note->text().simplified()),
               [this, name](ActNumber act) {
                   tellUndoable(m_context, tr("%1 unsubscribed").arg(name), act, WayBack::GoesWithToast);
               });
}

} // namespace waymark
