// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/AddressDialog.h"

#include "core/domain/Contact.h"
#include "core/work/Sending.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

AddressDialog::AddressDialog(const UiContext &context, const Delivery &delivery, QWidget *parent)
    : DialogFrame(tr("Correct address"), parent), m_context(context), m_delivery(delivery),
      m_address(new QLineEdit(delivery.address)), m_field(new FormField(tr("&Email address"), m_address))
{
    setObjectName(QStringLiteral("addressDialog"));
    setMinimumWidth(420);
    m_address->setObjectName(QStringLiteral("addressNew"));
    m_field->setHelp(tr("The contact gets this address, and this email goes to %1 once more.")
                         .arg(Formats::name(delivery.name)));
    contentLayout()->addWidget(m_field);
    auto *send = setPrimary(tr("Correct and send"));
    send->setObjectName(QStringLiteral("addressSend"));
    connect(send, &QPushButton::clicked, this, &AddressDialog::save);
    m_field->setCheck([this] { return wrong(); });
    m_address->selectAll();
    m_address->setFocus();
}

QString AddressDialog::wrong() const
{
    const QString address = m_address->text().trimmed();
    if (!isEmailAddress(address))
        return tr("Type an email address: name@company.example");
    if (address.compare(m_delivery.address, Qt::CaseInsensitive) == 0)
        return tr("This is the address that was refused. Type another one.");
    return {};
}

void AddressDialog::save()
{
    if (!m_field->check())
        return;
    const QString address = m_address->text().trimmed();
    finishWith(Sending(m_context.work).correctAddress(m_delivery.id, address), [] {});
}

} // namespace waymark
