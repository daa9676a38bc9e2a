// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/WriteRights.h"
#include "core/work/Accounts.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/FormProblems.h"

#include <QList>

#include <utility>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace waymark {

class DateField;
class ManyChoices;
class MoneyEdit;
class OptionalDateField;
class SectionHeader;

/// Makes or edits an account: its name and the facts that a Customer 360 shows. The manual fields are edited
/// in place there.
class AccountDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// For a new account `account` is empty.
    AccountDialog(const UiContext &context, const Account &account, QWidget *parent);

private:
    void makeFields();
    void arrange();
    void arrangeWho(QGridLayout *grid);
    void arrangeAutomatic(QGridLayout *grid);
    void arrangeRest(QGridLayout *grid);
    QComboBox *makeChoice(const QString &list, const QString &chosen) const;
    void addField(QGridLayout *grid, int row, int column, const QString &name, const QString &label,
                  QWidget *field);
    void fitHeight(const QWidget *page);
    /// What this person may not write of the account is shown, and cannot be changed.
    void lock();
    bool mayWrite(const QString &property) const;
    /// What the fields hold; what they hold but no account can is added to `problems`.
    Account entered(QList<FieldProblem> &problems) const;
    Result<QList<FieldProblem>> check() const;
    void save();
    void saved(const AccountId &account, qint64 act);

    UiContext m_context;
    Accounts m_accounts;
    Account m_account;
    QLineEdit *m_name;
    QLineEdit *m_domain;
    QLineEdit *m_externalId;
    MoneyEdit *m_carr;
    QComboBox *m_deployment;
    QComboBox *m_region;
    QComboBox *m_support;
    QComboBox *m_stage;
    QComboBox *m_segment;
    QComboBox *m_priority;
    ManyChoices *m_products;
    DateField *m_asOf;
    SectionHeader *m_automaticHead = nullptr;
    OptionalDateField *m_renewal;
    OptionalDateField *m_since;
    QLineEdit *m_licensed;
    QLineEdit *m_billable;
    QLineEdit *m_health;
    QLineEdit *m_industry;
    QLineEdit *m_ownerName;
    QLineEdit *m_ownerEmail;
    FormProblems m_problems;
    WriteRights m_rights;
    QList<std::pair<QString, QWidget *>> m_fields; ///< By the properties' names, in the order of the form.
};

} // namespace waymark
