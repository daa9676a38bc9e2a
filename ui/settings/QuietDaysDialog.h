// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Organisation.h"
#include "ui/settings/QuietDaysScopes.h"
#include "ui/widgets/DialogFrame.h"

class QComboBox;
class QLineEdit;

namespace waymark {

class DateField;
class FormField;

/// Names a span of quiet days. Accepted, entered() says which.
class QuietDaysDialog : public DialogFrame
{
    Q_OBJECT
public:
    QuietDaysDialog(const QuietDays &days, const QuietDaysScopes &scopes, QWidget *parent);

    QuietDays entered() const;

private:
    enum Scope { Everybody, Region, OneAccount };

    void makeScope(const QuietDaysScopes &scopes);
    void showScope();
    void addChecks();
    void confirm();

    QuietDays m_days;
    QLineEdit *m_name;
    DateField *m_from;
    DateField *m_to;
    FormField *m_nameField;
    FormField *m_toField;
    QComboBox *m_scope;
    QComboBox *m_region;
    QComboBox *m_account;
    FormField *m_regionField;
    FormField *m_accountField;
};

} // namespace waymark
