// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/FirstStart.h"
#include "ui/widgets/FormProblems.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace waymark {

class TimeZoneField;

/// The first page of the first start: name, email address, organisation.
class AboutYouForm : public QWidget
{
    Q_OBJECT
public:
    explicit AboutYouForm(QWidget *parent = nullptr);

    /// What was entered; `sample` is not asked here.
    FirstStartForm form() const;

    /// Shows what is missing at the fields, the focus on the first. True when nothing is.
    bool check();

Q_SIGNALS:
    void submitted();

private:
    void addField(QVBoxLayout *layout, const QString &name, const QString &label, QWidget *field,
                  const QString &help);

    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_organisation;
    QPlainTextEdit *m_address;
    TimeZoneField *m_timeZone;
    FormProblems m_problems;
};

} // namespace waymark
