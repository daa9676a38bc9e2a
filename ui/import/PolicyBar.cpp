// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/PolicyBar.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace waymark {

namespace {

TextLabel *addField(QGridLayout *grid, int row, int column, const QString &label, QWidget *field)
{
    auto *words = new TextLabel(label, TextStyle::Small, Color::TextSecondary);
    words->setBuddy(field);
    field->setAccessibleName(label);
    grid->addWidget(words, row, 2 * column);
    grid->addWidget(field, row, 2 * column + 1);
    return words;
}

template <class Policy>
void add(QComboBox *box, const QString &words, Policy policy)
{
    box->addItem(words, int(policy));
}

} // namespace

PolicyBar::PolicyBar(QWidget *parent)
    : QWidget(parent), m_existing(new QComboBox), m_duplicates(new QComboBox), m_empty(new QComboBox),
      m_account(new Button(tr("Choose account…"))),
      m_noAccount(new Button(tr("Take away"), Button::Kind::Link))
{
    using Existing = ImportPolicies::Existing;
    using Empty = ImportPolicies::Empty;
    m_existing->setObjectName(QStringLiteral("importExisting"));
    m_duplicates->setObjectName(QStringLiteral("importDuplicates"));
    m_empty->setObjectName(QStringLiteral("importEmpty"));
    m_account->setObjectName(QStringLiteral("importAccount"));
    m_noAccount->setObjectName(QStringLiteral("importNoAccount"));
    m_account->setSmall(true);
    m_noAccount->hide();
    add(m_existing, tr("Take the file's values"), Existing::Update);
    add(m_existing, tr("Fill empty fields only"), Existing::Fill);
    add(m_existing, tr("Leave as they are"), Existing::Leave);
    fillDuplicates(m_duplicates);
    add(m_empty, tr("Leave what is there"), Empty::Leave);
    add(m_empty, tr("Clear what is there"), Empty::Clear);
    m_accountField = new QWidget;
    auto *line = new QHBoxLayout(m_accountField);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_account);
    line->addWidget(m_noAccount);
    line->addStretch();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    m_existingLabel = addField(grid, 0, 0, {}, m_existing);
    m_duplicatesLabel = addField(grid, 0, 1, {}, m_duplicates);
    addField(grid, 1, 0, tr("Empty cells"), m_empty);
    m_accountLabel = addField(grid, 1, 1, tr("Rows without account"), m_accountField);
    setKind(ImportKind::Contacts);
    grid->setColumnMinimumWidth(1, 190);
    grid->setColumnMinimumWidth(3, 190);
    grid->setColumnStretch(4, 1);
    for (QComboBox *box : {m_existing, m_duplicates, m_empty})
        connect(box, &QComboBox::currentIndexChanged, this, &PolicyBar::changed);
    connect(m_account, &Button::clicked, this, &PolicyBar::accountWanted);
    connect(m_noAccount, &Button::clicked, this, &PolicyBar::noAccountWanted);
}

void PolicyBar::setKind(ImportKind kind)
{
    const bool isContacts = kind == ImportKind::Contacts;
    m_existingLabel->setText(isContacts ? tr("Contacts already here") : tr("Accounts already here"));
    m_duplicatesLabel->setText(isContacts ? tr("Same person twice") : tr("Same account twice"));
    m_existing->setAccessibleName(m_existingLabel->text());
    m_duplicates->setAccessibleName(m_duplicatesLabel->text());
    m_accountLabel->setVisible(isContacts);
    m_accountField->setVisible(isContacts);
}

void PolicyBar::fillDuplicates(QComboBox *box)
{
    using Duplicates = ImportPolicies::Duplicates;
    add(box, tr("The first row counts"), Duplicates::First);
    add(box, tr("The last row counts"), Duplicates::Last);
    add(box, tr("Merge, later values win"), Duplicates::Merge);
}

ImportPolicies PolicyBar::policies() const
{
    ImportPolicies policies;
    policies.existing = ImportPolicies::Existing(m_existing->currentData().toInt());
    policies.duplicates = ImportPolicies::Duplicates(m_duplicates->currentData().toInt());
    policies.empty = ImportPolicies::Empty(m_empty->currentData().toInt());
    return policies;
}

void PolicyBar::setPolicies(const ImportPolicies &policies)
{
    const QSignalBlocker quiet(this);
    m_existing->setCurrentIndex(m_existing->findData(int(policies.existing)));
    m_duplicates->setCurrentIndex(m_duplicates->findData(int(policies.duplicates)));
    m_empty->setCurrentIndex(m_empty->findData(int(policies.empty)));
}

void PolicyBar::setAccount(const QString &name)
{
    m_account->setText(name.isEmpty() ? tr("Choose account…") : Mnemonic::escaped(name));
    m_noAccount->setVisible(!name.isEmpty());
}

} // namespace waymark
