// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/PickList.h"
#include "core/domain/User.h"
#include "core/work/NewCta.h"
#include "core/work/PlaybookSearch.h"
#include "ui/widgets/FormProblems.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace waymark {

class Banner;
class DateField;
class FormField;
class PlaybookPicker;

/// What the form offers to choose from.
struct CtaFormChoices
{
    Account account;
    QString accountFacts; ///< "Self-Managed, EMEA, $74,000"
    QList<PickItem> types;
    QList<User> owners;
    UserId me;
    QDate firstDay;
    QList<ContactId> eligible; ///< Those with the role that programs look for.
    QList<ContactId> everyone; ///< All whom an email can reach.
    QString eligibleRole;
};

/// The left half of New CTA.
class CtaForm : public QWidget
{
    Q_OBJECT
public:
    CtaForm(const CtaFormChoices &choices, PlaybookSearch search, QWidget *parent = nullptr);

    /// What was entered; the plan's ticks and dates are not the form's.
    NewCta entered() const;
    std::optional<Playbook> playbook() const;
    bool showProblems(const QList<FieldProblem> &problems) { return m_problems.show(problems); }
    /// What is wrong with the form as it stands, asked as fields are left and corrected.
    void setCheck(std::function<QList<FieldProblem>()> check) { m_problems.setCheck(std::move(check)); }
    /// This account already runs the chosen playbook, or does not any more.
    void showRunning(bool running);
    void focusSearch();

Q_SIGNALS:
    void changed();
    void openRunningWanted();

private:
    void nameFields();
    void fillChoices();
    void lay();
    QWidget *makeAccountBox() const;
    void fillRecipients();
    void typeChanged();
    void playbookChanged();

    CtaFormChoices m_choices;
    Banner *m_running;
    QComboBox *m_type;
    QComboBox *m_priority;
    PlaybookPicker *m_picker;
    FormField *m_pickerField;
    QLineEdit *m_name;
    DateField *m_first;
    FormField *m_firstField;
    QComboBox *m_owner;
    QComboBox *m_recipients;
    FormField *m_recipientsField;
    QCheckBox *m_skipWeekends;
    QCheckBox *m_remind;
    FormProblems m_problems;
    bool m_nameTyped = false;
};

} // namespace waymark
