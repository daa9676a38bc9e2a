// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/forms/AccountDialog.h"

#include "core/store/PickListRepository.h"
#include "core/work/Workday.h"
#include "ui/accounts/forms/TypedValue.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Undoable.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/ManyChoices.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/OptionalDateField.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/SectionHeader.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace waymark {

namespace {

QList<PickItem> items(const UiContext &context, const QString &list)
{
    return PickListRepository::list(context.work.store.reader(), list).value_or(QList<PickItem>());
}

void expectDay(const OptionalDateField &day, const QString &field, QList<FieldProblem> &problems)
{
    if (!day.isAcceptable())
        problems.append({field, AccountDialog::tr("Type a day as in %1, or leave it empty.")
                                    .arg(Formats().fullDate(QDate(2027, 10, 29)))});
}

} // namespace

AccountDialog::AccountDialog(const UiContext &context, const Account &account, QWidget *parent)
    : DialogFrame(account.id ? tr("Edit account") : tr("New account"), parent), m_context(context),
      m_accounts(context.work), m_account(account)
{
    setObjectName(QStringLiteral("accountDialog"));
    setEdgeToEdge(true);
    makeFields();
    arrange();
    m_problems.setCheck([this] { return check().value_or(QList<FieldProblem>()); });
    auto *save = setPrimary(account.id ? tr("Save account") : tr("Create account"));
    save->setObjectName(QStringLiteral("accountSave"));
    connect(save, &QPushButton::clicked, this, &AccountDialog::save);
    m_name->setFocus();
    lock();
}

bool AccountDialog::mayWrite(const QString &property) const
{
    // The day goes with the automatic fields, which all are the same people's.
    return m_rights.mayWrite(EntityType::Account,
                             property == QLatin1String("asOf") ? QStringLiteral("carr") : property);
}

void AccountDialog::lock()
{
    // Sample accounts are this device's, and who may make an account may fill it.
    if (m_account.sample || !m_account.id)
        return;
    if (const auto rights = WriteRights::read(m_context.work.store.reader()))
        m_rights = *rights;
    QWidget *first = nullptr;
    bool isLocked = false;
    for (const auto &[property, field] : std::as_const(m_fields)) {
        if (mayWrite(property)) {
            first = first ? first : field;
            continue;
        }
        isLocked = true;
        field->setToolTip(tr("An admin of your team can change this"));
        // Its text can still be read and copied; a date's calendar would still change it.
        auto *line = qobject_cast<QLineEdit *>(field);
        if (line && line->actions().isEmpty())
            line->setReadOnly(true);
        else
            field->setEnabled(false);
    }
    if (!isLocked)
        return;
    m_automaticHead->setNote({});
    // The moment of changes that cannot be made.
    if (!mayWrite(QStringLiteral("asOf")))
        m_asOf->parentWidget()->hide();
    setFooterNote(tr("What is grey comes from your company’s systems. An admin of your team can change it."));
    if (first)
        first->setFocus();
}

void AccountDialog::makeFields()
{
    m_name = new QLineEdit(m_account.name);
    m_domain = new QLineEdit(m_account.domain);
    m_externalId = new QLineEdit(m_account.externalId);
    m_carr = new MoneyEdit;
    m_carr->setMoney(m_account.carr);
    m_deployment = makeChoice(QStringLiteral("deployment_type"), m_account.deploymentType);
    m_region = makeChoice(QStringLiteral("account_owner_team"), m_account.accountOwnerTeam);
    m_support = makeChoice(QStringLiteral("support_level"), m_account.supportLevel);
    m_stage = makeChoice(QStringLiteral("lifecycle_stage"), m_account.lifecycleStage);
    m_segment = makeChoice(QStringLiteral("segment"), m_account.segment);
    m_priority = new QComboBox;
    m_priority->addItems(
        {tr("Not set"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")});
    m_priority->setCurrentIndex(m_account.priority);
    m_products = new ManyChoices(items(m_context, QStringLiteral("products_purchased")));
    m_products->setChosen(m_account.productsPurchased);
    m_asOf = new DateField(todayOf(m_context.work));
    m_asOf->setMaximumDate(m_asOf->date());
    m_renewal = new OptionalDateField(m_account.renewalDate);
    m_since = new OptionalDateField(m_account.customerSince);
    m_licensed = new QLineEdit(typedNumber(m_account.licensedUsers));
    m_billable = new QLineEdit(typedNumber(m_account.billableUsers));
    m_health = new QLineEdit(typedNumber(m_account.health));
    m_industry = new QLineEdit(m_account.industry);
    m_ownerName = new QLineEdit(m_account.accountOwnerName);
    m_ownerEmail = new QLineEdit(m_account.accountOwnerEmail);
}

void AccountDialog::arrange()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    arrangeWho(grid);
    arrangeAutomatic(grid);
    arrangeRest(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    contentLayout()->addWidget(new ScrollPane(page));
    fitHeight(page);
}

void AccountDialog::arrangeWho(QGridLayout *grid)
{
    addField(grid, 0, 0, QStringLiteral("name"), tr("&Name"), m_name);
    addField(grid, 0, 1, QStringLiteral("domain"), tr("Mail &domain"), m_domain);
}

void AccountDialog::arrangeAutomatic(QGridLayout *grid)
{
    m_automaticHead = new SectionHeader(tr("Automatic fields"));
    m_automaticHead->setNote(tr("Typed here as long as no system fills them"));
    grid->addWidget(m_automaticHead, 1, 0, 1, 2);
    addField(grid, 2, 0, QStringLiteral("deploymentType"), tr("Deployment &Type"), m_deployment);
    addField(grid, 2, 1, QStringLiteral("accountOwnerTeam"), tr("Account Owner T&eam"), m_region);
    addField(grid, 3, 0, QStringLiteral("carr"), tr("&CARR (This Account)"), m_carr);
    addField(grid, 3, 1, QStringLiteral("supportLevel"), tr("&Support Level"), m_support);
    addField(grid, 4, 0, QStringLiteral("productsPurchased"), tr("&Products Purchased (This Account)"),
             m_products);
    addField(grid, 4, 1, QStringLiteral("asOf"), tr("As o&f"), m_asOf);
    m_asOf->setToolTip(tr("When the values that are changed here were true"));
}

void AccountDialog::arrangeRest(QGridLayout *grid)
{
    grid->addWidget(new SectionHeader(tr("About this customer")), 5, 0, 1, 2);
    addField(grid, 6, 0, QStringLiteral("customerSince"), tr("C&ustomer since"), m_since);
    addField(grid, 6, 1, QStringLiteral("renewalDate"), tr("&Renewal date"), m_renewal);
    addField(grid, 7, 0, QStringLiteral("licensedUsers"), tr("&Licensed users"), m_licensed);
    addField(grid, 7, 1, QStringLiteral("billableUsers"), tr("&Billable users"), m_billable);
    addField(grid, 8, 0, QStringLiteral("lifecycleStage"), tr("Lifecycle sta&ge"), m_stage);
    addField(grid, 8, 1, QStringLiteral("segment"), tr("Seg&ment"), m_segment);
    addField(grid, 9, 0, QStringLiteral("health"), tr("&Health, 0 to 100"), m_health);
    addField(grid, 9, 1, QStringLiteral("priority"), tr("Pr&iority"), m_priority);
    addField(grid, 10, 0, QStringLiteral("accountOwnerName"), tr("Account &owner"), m_ownerName);
    addField(grid, 10, 1, QStringLiteral("accountOwnerEmail"), tr("Account owner's &address"), m_ownerEmail);
    addField(grid, 11, 0, QStringLiteral("industry"), tr("Indust&ry"), m_industry);
    addField(grid, 11, 1, QStringLiteral("externalId"), tr("E&xternal id"), m_externalId);
}

void AccountDialog::fitHeight(const QWidget *page)
{
    constexpr int width = 640;
    constexpr int air = 96; // The window's frame and a part of what lies behind it.
    const int wanted = page->sizeHint().height() + tokens::size::dialogFooter;
    resize(width, std::min(wanted, screen()->availableGeometry().height() - air));
}

QComboBox *AccountDialog::makeChoice(const QString &list, const QString &chosen) const
{
    auto *choice = new QComboBox;
    choice->addItem(tr("Not set"), QString());
    const auto offered = items(m_context, list);
    for (const PickItem &item : offered) {
        if (item.active || item.id == chosen)
            choice->addItem(item.label, item.id);
    }
    if (!chosen.isEmpty() && choice->findData(chosen) < 0)
        choice->addItem(chosen, chosen);
    choice->setCurrentIndex(choice->findData(chosen));
    return choice;
}

void AccountDialog::addField(QGridLayout *grid, int row, int column, const QString &name,
                             const QString &label, QWidget *field)
{
    field->setObjectName(QStringLiteral("account_") + name);
    auto *form = new FormField(label, field);
    m_problems.add(name, form);
    m_fields.append({name, field});
    grid->addWidget(form, row, column, Qt::AlignTop);
}

Account AccountDialog::entered(QList<FieldProblem> &problems) const
{
    Account account = m_account;
    account.name = m_name->text().simplified();
    account.domain = m_domain->text().trimmed().toLower();
    account.externalId = m_externalId->text().trimmed();
    account.carr = m_carr->money();
    account.deploymentType = m_deployment->currentData().toString();
    account.accountOwnerTeam = m_region->currentData().toString();
    account.supportLevel = m_support->currentData().toString();
    account.productsPurchased = m_products->chosen();
    account.lifecycleStage = m_stage->currentData().toString();
    account.segment = m_segment->currentData().toString();
    account.priority = m_priority->currentIndex();
    account.industry = m_industry->text().simplified();
    account.accountOwnerName = m_ownerName->text().simplified();
    account.accountOwnerEmail = m_ownerEmail->text().trimmed();
    account.renewalDate = m_renewal->date();
    account.customerSince = m_since->date();
    if (!m_carr->isAcceptable())
        problems.append(
            {QStringLiteral("carr"), tr("Type an amount, as in 184,000 USD, or leave it empty.")});
    expectDay(*m_renewal, QStringLiteral("renewalDate"), problems);
    expectDay(*m_since, QStringLiteral("customerSince"), problems);
    readNumber(*m_licensed, QStringLiteral("licensedUsers"), account.licensedUsers, problems);
    readNumber(*m_billable, QStringLiteral("billableUsers"), account.billableUsers, problems);
    readNumber(*m_health, QStringLiteral("health"), account.health, problems);
    return account;
}

Result<QList<FieldProblem>> AccountDialog::check() const
{
    QList<FieldProblem> problems;
    const Account account = entered(problems);
    const auto more = m_accounts.problems(account);
    WAYMARK_TRY(more);
    return problems + *more;
}

void AccountDialog::save()
{
    const auto problems = check();
    if (!problems) {
        setFooterError(problems.error().sentence);
        return;
    }
    if (!m_problems.show(*problems))
        return;
    QList<FieldProblem> none;
    const Account account = entered(none);
    const QDateTime asOf = asOfDay(m_context.work, m_asOf->date());
    if (account.id) {
        finishWith(m_accounts.edit(account, asOf),
                   [this, id = account.id](ActNumber act) { saved(id, act); });
    } else {
        finishWith(m_accounts.create(account, asOf),
                   [this](const Made<AccountId> &made) { saved(made.value, made.act); });
    }
}

void AccountDialog::saved(const AccountId &account, qint64 act)
{
    const QString name = Formats::name(m_name->text().simplified());
    tellUndoable(m_context, m_account.id ? tr("%1 changed").arg(name) : tr("%1 created").arg(name), act);
    m_context.navigator.go({QStringLiteral("accounts"), account.toString()});
}

} // namespace waymark
