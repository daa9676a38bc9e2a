// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/forms/ContactDialog.h"

#include "core/store/PickListRepository.h"
#include "core/work/Workday.h"
#include "ui/shell/Selection.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/ManyChoices.h"
#include "ui/widgets/OptionalDateField.h"
#include "ui/widgets/TimeZoneField.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

ContactDialog::ContactDialog(const UiContext &context, const Contact &contact, const AccountId &account,
                             QWidget *parent)
    : DialogFrame(contact.id ? tr("Edit contact") : tr("New contact"), parent), m_context(context),
      m_contacts(context.work), m_contact(contact), m_account(account), m_known(new Banner)
{
    setObjectName(QStringLiteral("contactDialog"));
    setMinimumWidth(540);
    makeFields();
    arrange();
    m_problems.setCheck([this] { return m_contacts.problems(entered()).value_or(QList<FieldProblem>()); });
    auto *save = setPrimary(contact.id ? tr("Save contact") : tr("Create contact"));
    save->setObjectName(QStringLiteral("contactSave"));
    connect(save, &QPushButton::clicked, this, &ContactDialog::save);
    connect(m_email, &QLineEdit::editingFinished, this, &ContactDialog::lookForTheAddress);
    connect(m_known, &Banner::actionTriggered, this, &ContactDialog::goOnWithExisting);
    m_firstName->setFocus();
}

void ContactDialog::makeFields()
{
    m_firstName = new QLineEdit(m_contact.firstName);
    m_lastName = new QLineEdit(m_contact.lastName);
    m_email = new QLineEdit(m_contact.email);
    m_title = new QLineEdit(m_contact.title);
    m_phone = new QLineEdit(m_contact.phone);
    m_timeZone = new TimeZoneField(tr("As the organisation"));
    m_timeZone->setZone(m_contact.timeZone);
    m_roles = new ManyChoices(
        PickListRepository::list(m_context.work.store.reader(), QStringLiteral("contact_role"))
            .value_or(QList<PickItem>()));
    m_roles->setChosen(rolesAt(m_contact, m_account));
    m_consentSource = new QLineEdit(m_contact.consentSource);
    m_consentDate = new OptionalDateField(m_contact.consentDate);
    m_inactive = new QCheckBox(tr("&Inactive: has left, or is no contact any more"));
    m_inactive->setChecked(m_contact.inactive);
    m_known->setBoxed(true);
    m_known->setActionAsLink(true);
    m_known->hide();
}

void ContactDialog::arrange()
{
    const auto field = [this](const QString &name, const QString &label, QWidget *widget) {
        widget->setObjectName(QStringLiteral("contact_") + name);
        auto *form = new FormField(label, widget);
        m_problems.add(name, form);
        return form;
    };
    const auto pair = [this](QWidget *left, QWidget *right) {
        auto *line = new QHBoxLayout;
        line->setSpacing(12);
        line->addWidget(left, 1, Qt::AlignTop);
        line->addWidget(right, 1, Qt::AlignTop);
        contentLayout()->addLayout(line);
    };
    pair(field(QStringLiteral("name"), tr("&First Name"), m_firstName),
         field(QStringLiteral("lastName"), tr("&Last Name"), m_lastName));
    contentLayout()->addWidget(field(QStringLiteral("email"), tr("&Email"), m_email));
    contentLayout()->addWidget(m_known);
    pair(field(QStringLiteral("title"), tr("&Title"), m_title),
         field(QStringLiteral("memberships"), tr("&Role"), m_roles));
    pair(field(QStringLiteral("phone"), tr("&Phone"), m_phone),
         field(QStringLiteral("timeZone"), tr("Time &zone"), m_timeZone));
    auto *source = field(QStringLiteral("consentSource"), tr("Consent &from"), m_consentSource);
    auto *day = field(QStringLiteral("consentDate"), tr("Consent &on"), m_consentDate);
    pair(source, day);
    // Shown where the workspace keeps consents.
    const auto workday = readWorkday(m_context.work.store.reader(), m_context.work.clock.now());
    const bool isKept = !workday || workday->organisation.consentRequired ||
                        !m_contact.consentSource.isEmpty() || m_contact.consentDate.isValid();
    source->setVisible(isKept);
    day->setVisible(isKept);
    m_inactive->setObjectName(QStringLiteral("contact_inactive"));
    contentLayout()->addWidget(m_inactive);
    contentLayout()->addStretch();
}

Contact ContactDialog::entered() const
{
    Contact contact = m_contact;
    contact.firstName = m_firstName->text().simplified();
    contact.lastName = m_lastName->text().simplified();
    contact.email = m_email->text().trimmed();
    contact.title = m_title->text().simplified();
    contact.phone = m_phone->text().simplified();
    contact.timeZone = m_timeZone->zone();
    contact.consentSource = m_consentSource->text().simplified();
    contact.consentDate = m_consentDate->date();
    contact.inactive = m_inactive->isChecked();
    bool found = false;
    for (Membership &membership : contact.memberships) {
        if (membership.account == m_account) {
            membership.roles = m_roles->chosen();
            found = true;
        }
    }
    if (!found)
        contact.memberships.append({m_account, m_roles->chosen()});
    return contact;
}

bool ContactDialog::isHere(const Contact &contact) const
{
    return std::ranges::find(contact.memberships, m_account, &Membership::account) !=
           contact.memberships.end();
}

void ContactDialog::lookForTheAddress()
{
    const auto existing = m_contacts.withEmail(m_email->text());
    m_existing = existing ? *existing : std::nullopt;
    const bool offered = m_existing && !m_contact.id;
    if (offered) {
        const QString name = Formats::name(displayName(*m_existing));
        const bool here = isHere(*m_existing);
        m_known->Banner::show(Tone::Accent, Icon::Info,
                              here ? tr("%1 is a contact of this account already.").arg(name)
                                   : tr("%1 is a contact of another account.").arg(name),
                              here ? tr("Edit them") : tr("Add them here too"));
    }
    m_known->setVisible(offered);
}

void ContactDialog::goOnWithExisting()
{
    if (!m_existing)
        return;
    const bool here = isHere(*m_existing);
    m_contact = *m_existing;
    const auto fill = [](QLineEdit *line, const QString &value) {
        if (line->text().trimmed().isEmpty())
            line->setText(value);
    };
    fill(m_firstName, m_contact.firstName);
    fill(m_lastName, m_contact.lastName);
    fill(m_title, m_contact.title);
    fill(m_phone, m_contact.phone);
    if (m_timeZone->zone().isEmpty())
        m_timeZone->setZone(m_contact.timeZone);
    fill(m_consentSource, m_contact.consentSource);
    if (!m_consentDate->date().isValid())
        m_consentDate->setDate(m_contact.consentDate);
    QStringList roles = rolesAt(m_contact, m_account) + m_roles->chosen();
    roles.removeDuplicates();
    m_roles->setChosen(roles);
    m_inactive->setChecked(m_inactive->isChecked() || m_contact.inactive);
    setWindowTitle(here ? tr("Edit contact") : tr("Add contact to this account"));
    setPrimary(here ? tr("Save contact") : tr("Add to this account"));
    m_known->hide();
    m_problems.show({});
    m_firstName->setFocus();
}

void ContactDialog::save()
{
    const Contact contact = entered();
    const auto problems = m_contacts.problems(contact);
    if (!problems) {
        setFooterError(problems.error().sentence);
        return;
    }
    if (!m_problems.show(*problems))
        return;
    const QString name = Formats::name(displayName(contact));
    if (contact.id) {
        const QString text =
            isHere(m_contact) ? tr("%1 changed").arg(name) : tr("%1 added to this account").arg(name);
        finishWith(m_contacts.edit(contact),
                   [this, text, id = contact.id](ActNumber act) { saved(id, act, text); });
    } else {
        finishWith(m_contacts.create(contact), [this, name](const Made<ContactId> &made) {
            saved(made.value, made.act, tr("%1 created").arg(name));
        });
    }
}

void ContactDialog::saved(const ContactId &contact, qint64 act, const QString &text)
{
    Selection::Subject subject = m_context.selection.subject();
    if (subject.account == m_account) {
        subject.contact = contact;
        m_context.selection.set(subject);
    }
    tellUndoable(m_context, text, act);
}

} // namespace waymark
