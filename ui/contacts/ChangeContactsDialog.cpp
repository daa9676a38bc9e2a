// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ChangeContactsDialog.h"

#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "ui/contacts/AccountChoice.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WorkDialog.h"

#include <QComboBox>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace waymark {

namespace {

using Kind = ContactChange::Kind;

/// From here on it takes long enough to be looked at.
constexpr size_t manyContacts = 2000;

bool isAboutRoles(Kind kind)
{
    return kind == Kind::AddRole || kind == Kind::RemoveRole;
}

} // namespace

ChangeContactsDialog::ChangeContactsDialog(const UiContext &context, const ManyContacts::Numbers &contacts,
                                           const AccountId &account, QWidget *window)
    : DialogFrame(tr("Change contacts"), window), m_context(context), m_many(context.work),
      m_contacts(contacts), m_narrowed(account), m_kind(new QComboBox), m_role(new QComboBox),
      m_where(new QComboBox), m_account(new AccountChoice(context)), m_count(new TextLabel(QString()))
{
    setObjectName(QStringLiteral("changeContactsDialog"));
    setMinimumWidth(480);
    makeFields();
    m_count->setObjectName(QStringLiteral("changeContactsCount"));
    m_count->setWordWrap(true);
    contentLayout()->addWidget(m_count);
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Change contacts"));
    save->setObjectName(QStringLiteral("changeContactsSave"));
    connect(save, &QPushButton::clicked, this, &ChangeContactsDialog::save);
    showFields();
    m_kind->setFocus();
}

ChangeContactsDialog::~ChangeContactsDialog()
{
    if (m_counting)
        *m_counting = true;
}

void ChangeContactsDialog::makeFields()
{
    m_kind->setObjectName(QStringLiteral("changeContactsKind"));
    m_role->setObjectName(QStringLiteral("changeContactsRole"));
    m_where->setObjectName(QStringLiteral("changeContactsWhere"));
    m_account->setObjectName(QStringLiteral("changeContactsAccount"));
    m_account->setPlaceholderText(tr("Type a part of its name"));
    const auto kind = [this](const QString &words, Kind each) { m_kind->addItem(words, int(each)); };
    kind(tr("Give a role"), Kind::AddRole);
    kind(tr("Take a role away"), Kind::RemoveRole);
    kind(tr("Add to an account"), Kind::AddToAccount);
    kind(tr("Move to an account"), Kind::MoveToAccount);
    kind(tr("Remove from an account"), Kind::RemoveFromAccount);
    const auto roles =
        PickListRepository::list(m_context.work.store.reader(), QStringLiteral("contact_role"));
    for (const PickItem &item : roles.value_or(QList<PickItem>()))
        m_role->addItem(item.label, item.id);
    m_where->addItem(tr("All their accounts"), QString());
    if (const auto account = AccountRepository::find(m_context.work.store.reader(), m_narrowed))
        m_where->addItem(account->name, account->id.toString());
    m_where->setCurrentIndex(m_where->count() - 1);
    m_account->setAccount(m_narrowed);
    m_roleField = new FormField(tr("&Role"), m_role);
    m_whereField = new FormField(tr("A&t"), m_where);
    m_accountField = new FormField(tr("&Account"), m_account);
    contentLayout()->addWidget(new FormField(tr("&What to do"), m_kind));
    for (FormField *field : {m_roleField, m_whereField, m_accountField})
        contentLayout()->addWidget(field);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangeContactsDialog::showFields);
    connect(m_role, &QComboBox::currentIndexChanged, this, &ChangeContactsDialog::count);
    connect(m_where, &QComboBox::currentIndexChanged, this, &ChangeContactsDialog::count);
    connect(m_account, &AccountChoice::accountChanged, this, &ChangeContactsDialog::count);
}

void ChangeContactsDialog::showFields()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    const bool roles = isAboutRoles(kind);
    m_roleField->setVisible(roles);
    m_whereField->setVisible(roles || kind == Kind::MoveToAccount);
    m_whereField->setLabel(roles ? tr("A&t") : tr("&From"));
    m_accountField->setVisible(!roles);
    // Where they are moved is another account than where they are.
    if (kind == Kind::MoveToAccount && m_account->account() == m_narrowed)
        m_account->setAccount({});
    count();
}

ContactChange ChangeContactsDialog::change() const
{
    ContactChange change;
    change.kind = static_cast<Kind>(m_kind->currentData().toInt());
    const AccountId where(m_where->currentData().toString());
    if (isAboutRoles(change.kind)) {
        change.role = m_role->currentData().toString();
        change.account = where;
        return change;
    }
    change.account = m_account->account();
    if (change.kind == Kind::MoveToAccount)
        change.from = where;
    return change;
}

QString ChangeContactsDialog::missing() const
{
    const ContactChange wanted = change();
    if (isAboutRoles(wanted.kind))
        return wanted.role.isEmpty() ? tr("Choose a role.") : QString();
    return wanted.account.isEmpty() ? tr("Choose an account.") : QString();
}

void ChangeContactsDialog::count()
{
    if (m_counting)
        *m_counting = true;
    m_changes = 0;
    primaryButton()->setEnabled(false);
    primaryButton()->setText(tr("Change contacts"));
    const QString lacking = missing();
    m_count->setText(lacking.isEmpty() ? tr("Counting…") : lacking);
    if (!lacking.isEmpty())
        return;
    auto stopped = std::make_shared<std::atomic_bool>(false);
    m_counting = stopped;
    follow(QtConcurrent::run([many = m_many, contacts = m_contacts, change = change(), stopped] {
               return many.dryRun(contacts, change, [stopped](qint64) { return !stopped->load(); });
           }),
           this, [this, stopped](const Result<ManyContacts::Changed> &counted) {
               if (!*stopped)
                   show(counted);
           });
}

void ChangeContactsDialog::show(const Result<ManyContacts::Changed> &counted)
{
    if (!counted) {
        setFooterError(counted.error().sentence);
        return;
    }
    setFooterError({});
    m_changes = counted->changed;
    QStringList words{tr("%Ln contact(s) will be changed.", nullptr, int(counted->changed))};
    if (counted->unchanged > 0)
        words.append(tr("For %Ln it is so already.", "contacts", int(counted->unchanged)));
    if (counted->gone > 0)
        words.append(tr("%Ln is no longer there.", "contacts", int(counted->gone)));
    m_count->setText(words.join(u' '));
    primaryButton()->setText(tr("Change %Ln contact(s)", nullptr, int(counted->changed)));
    primaryButton()->setEnabled(counted->changed > 0);
}

void ChangeContactsDialog::save()
{
    if (m_contacts->size() > manyContacts) {
        saveWithProgress();
        return;
    }
    finishWith(m_many.change(m_contacts, change()), [this](const ManyContacts::Changed &changed) {
        tellUndoable(m_context, tr("%Ln contact(s) changed", nullptr, int(changed.changed)), changed.act);
    });
}

void ChangeContactsDialog::saveWithProgress()
{
    auto *work = new WorkDialog(tr("Change contacts"),
                                tr("Changing %Ln contact(s)…", nullptr, int(m_changes)), parentWidget());
    const auto all = double(m_contacts->size());
    auto future = m_many.change(m_contacts, change(), [progress = work->progress(), all](qint64 done) {
        progress->setShare(double(done) / all);
        return !progress->isCancelled();
    });
    accept();
    work->open();
    follow(std::move(future), work,
           [context = m_context, work](const Result<ManyContacts::Changed> &changed) {
               work->done(QDialog::Accepted);
               work->deleteLater();
               if (changed)
                   tellUndoable(context, tr("%Ln contact(s) changed", nullptr, int(changed->changed)),
                                changed->act);
               else if (changed.error().kind == ErrorKind::Cancelled)
                   context.notices.tell({.text = changed.error().sentence});
               else
                   context.notices.tell(changed.error());
           });
}

} // namespace waymark
