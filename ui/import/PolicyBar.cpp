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

constexpr int gap = 8;
constexpr int fieldWidth = 190;
constexpr int accountWidth = 260;

template <class Policy>
void add(QComboBox *box, const QString &words, Policy policy)
{
    box->addItem(words, int(policy));
}

} // namespace

PolicyBar::PolicyBar(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_existing(new QComboBox), m_duplicates(new QComboBox),
      m_empty(new QComboBox), m_account(new Button(tr("Choose account…"))),
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

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(6);
    m_existingLabel = addField({}, m_existing);
    m_duplicatesLabel = addField({}, m_duplicates);
    addField(tr("Empty cells"), m_empty);
    m_accountLabel = addField(tr("Rows without account"), m_accountField);
    setKind(ImportKind::Contacts);
    arrange(2);
    for (QComboBox *box : {m_existing, m_duplicates, m_empty})
        connect(box, &QComboBox::currentIndexChanged, this, &PolicyBar::changed);
    connect(m_account, &Button::clicked, this, &PolicyBar::accountWanted);
    connect(m_noAccount, &Button::clicked, this, &PolicyBar::noAccountWanted);
}

TextLabel *PolicyBar::addField(const QString &label, QWidget *field)
{
    auto *words = new TextLabel(label, TextStyle::Small, Color::TextSecondary, this);
    words->setBuddy(field);
    field->setParent(this);
    field->setAccessibleName(label);
    m_fields.append({words, field});
    return words;
}

int PolicyBar::widthOf(int columns) const
{
    int labels = 0;
    int fields = fieldWidth;
    for (const Field &field : m_fields) {
        labels = std::max(labels, field.label->sizeHint().width());
        fields = std::max(fields, field.widget->sizeHint().width());
    }
    return columns * (labels + gap + fields) + (columns - 1) * gap;
}

void PolicyBar::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields.at(i);
        m_grid->removeWidget(field.label);
        m_grid->removeWidget(field.widget);
        m_grid->addWidget(field.label, i / columns, 2 * (i % columns));
        m_grid->addWidget(field.widget, i / columns, 2 * (i % columns) + 1);
    }
    m_grid->setColumnMinimumWidth(1, fieldWidth);
    m_grid->setColumnMinimumWidth(3, columns > 1 ? fieldWidth : 0);
    m_grid->setColumnStretch(2, columns > 1 ? 0 : 1);
    m_grid->setColumnStretch(4, columns > 1 ? 1 : 0);
}

QSize PolicyBar::minimumSizeHint() const
{
    return {widthOf(1), QWidget::minimumSizeHint().height()};
}

void PolicyBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width() >= widthOf(2) ? 2 : 1);
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
    const QString shown = m_account->fontMetrics().elidedText(name, Qt::ElideRight, accountWidth);
    m_account->setText(name.isEmpty() ? tr("Choose account…") : Mnemonic::escaped(shown));
    m_account->setToolTip(shown == name ? QString() : name);
    m_noAccount->setVisible(!name.isEmpty());
}

} // namespace waymark
