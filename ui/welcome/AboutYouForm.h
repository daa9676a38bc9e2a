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

/// The first page of the first start: name, email address, organisation. Whoever joins a team is asked for
/// the first two alone: the organisation is the team's.
class AboutYouForm : public QWidget
{
    Q_OBJECT
public:
    explicit AboutYouForm(QWidget *parent = nullptr);

    /// What was entered; `sample` is not asked here.
    FirstStartForm form(bool joinsTeam = false) const;

    /// Shows what is missing at the fields, the focus on the first. True when nothing is.
    bool check(bool joinsTeam = false);

Q_SIGNALS:
    void submitted();
    void joinWanted();

private:
    QWidget *makeTeamRow();
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
