// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/TestMailDialog.h"

#include "core/domain/Contact.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

TestMailDialog::TestMailDialog(const QString &ownAddress, const QString &recipient, QWidget *parent)
    : DialogFrame(tr("Send me a test"), parent), m_address(new QLineEdit(ownAddress)),
      m_field(new FormField(tr("&To"), m_address))
{
    setObjectName(QStringLiteral("testMailDialog"));
    m_address->setObjectName(QStringLiteral("testMailAddress"));
    m_field->setHelp(
        tr("The email as %1 would get it, with “[Test]” before its subject.").arg(Formats::name(recipient)));
    contentLayout()->addWidget(m_field);
    setMinimumWidth(440);
    connect(setPrimary(tr("Send test")), &QPushButton::clicked, this, &TestMailDialog::take);
    m_field->setCheck([this] {
        return isEmailAddress(m_address->text().trimmed()) ? QString() : tr("This is no email address");
    });
    m_address->selectAll();
    m_address->setFocus();
}

void TestMailDialog::take()
{
    const QString address = m_address->text().trimmed();
    if (!m_field->check())
        return;
    Q_EMIT wanted(address);
    accept();
}

} // namespace waymark
