// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/QuietDaysDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

QuietDaysDialog::QuietDaysDialog(const QuietDays &days, const QuietDaysScopes &scopes, QWidget *parent)
    : DialogFrame(tr("Quiet days"), parent), m_days(days), m_name(new QLineEdit(days.name)),
      m_from(new DateField(days.from)), m_to(new DateField(days.to)),
      m_nameField(new FormField(tr("&Name"), m_name)), m_toField(new FormField(tr("&To"), m_to)),
      m_scope(new QComboBox), m_region(new QComboBox), m_account(new QComboBox),
      m_regionField(new FormField(tr("&Region"), m_region)),
      m_accountField(new FormField(tr("A&ccount"), m_account))
{
    setObjectName(QStringLiteral("quietDaysDialog"));
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
    makeScope(scopes);
    addChecks();
    auto *keep = setPrimary(days.name.isEmpty() ? tr("Add quiet days") : tr("Change quiet days"));
    keep->setObjectName(QStringLiteral("quietDaysKeep"));
    connect(keep, &QPushButton::clicked, this, &QuietDaysDialog::confirm);
    m_name->setFocus();
}

void QuietDaysDialog::makeScope(const QuietDaysScopes &scopes)
{
    m_scope->setObjectName(QStringLiteral("quietDaysScope"));
    m_region->setObjectName(QStringLiteral("quietDaysRegion"));
    m_account->setObjectName(QStringLiteral("quietDaysAccount"));
    m_scope->addItem(tr("All accounts"));
    m_scope->addItem(tr("The accounts of a region"));
    m_scope->addItem(tr("One account"));
    const auto regions = scopes.regions();
    const auto accounts = scopes.accounts();
    if (regions && accounts) {
        for (const PickItem &region : *regions)
            m_region->addItem(region.label, region.id);
        for (const auto &[name, id] : *accounts)
            m_account->addItem(name, id.toString());
    } else {
        setFooterError(regions ? accounts.error().sentence : regions.error().sentence);
    }
    m_account->setEditable(true);
    m_account->setInsertPolicy(QComboBox::NoInsert);
    m_account->completer()->setFilterMode(Qt::MatchContains);
    m_account->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_scope->setCurrentIndex(!m_days.account.isEmpty() ? OneAccount
                             : m_days.region.isEmpty() ? Everybody
                                                       : Region);
    m_region->setCurrentIndex(std::max(0, m_region->findData(m_days.region)));
    m_account->setCurrentIndex(m_account->findData(m_days.account.toString()));
    contentLayout()->addWidget(new FormField(tr("F&or"), m_scope));
    contentLayout()->addWidget(m_regionField);
    contentLayout()->addWidget(m_accountField);
    contentLayout()->addStretch();
    connect(m_scope, &QComboBox::currentIndexChanged, this, &QuietDaysDialog::showScope);
    showScope();
}

void QuietDaysDialog::showScope()
{
    m_regionField->setVisible(m_scope->currentIndex() == Region);
    m_accountField->setVisible(m_scope->currentIndex() == OneAccount);
}

QuietDays QuietDaysDialog::entered() const
{
    QuietDays days = m_days;
    days.name = m_name->text().simplified();
    days.from = m_from->date();
    days.to = m_to->date();
    days.region.clear();
    days.account = {};
    if (m_scope->currentIndex() == Region)
        days.region = m_region->currentData().toString();
    // What is typed and not chosen counts where it is an account's name.
    if (m_scope->currentIndex() == OneAccount)
        days.account =
            AccountId(m_account->itemData(m_account->findText(m_account->currentText())).toString());
    return days;
}

void QuietDaysDialog::addChecks()
{
    m_nameField->setCheck(
        [this] { return entered().name.isEmpty() ? tr("Name them: “Year-end freeze”.") : QString(); });
    m_toField->setCheck([this] {
        return m_to->date() < m_from->date() ? tr("They end on or after the day they begin.") : QString();
    });
    m_accountField->setCheck([this] {
        const bool none = m_scope->currentIndex() == OneAccount && entered().account.isEmpty();
        return none ? tr("Choose the account that they are for.") : QString();
    });
}

void QuietDaysDialog::confirm()
{
    // From the last to the first, which is to get the focus.
    bool right = true;
    for (FormField *field : {m_accountField, m_toField, m_nameField})
        right = field->check() && right;
    if (right)
        accept();
}

} // namespace waymark
