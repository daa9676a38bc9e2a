// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Activities.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/FormProblems.h"

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace waymark {

/// Logs a call, a meeting or a note on an account's timeline.
class ActivityDialog : public DialogFrame
{
    Q_OBJECT
public:
    ActivityDialog(const UiContext &context, const AccountId &account, const QString &accountName,
                   QWidget *parent);

private:
    Activity entered() const;
    void save();

    UiContext m_context;
    Activities m_activities;
    AccountId m_account;
    QComboBox *m_kind;
    QLineEdit *m_title;
    QDateTimeEdit *m_at;
    QPlainTextEdit *m_detail;
    FormProblems m_problems;
};

} // namespace waymark
