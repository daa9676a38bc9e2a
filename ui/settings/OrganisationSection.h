// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/WorkspaceSettings.h"
#include "ui/settings/SettingsSection.h"

#include <QList>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace waymark {

class QuietDaysEdit;
class TimeZoneField;

/// The company that emails come from, and when it does not work.
class OrganisationSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit OrganisationSection(const UiContext &context, QWidget *parent = nullptr);

    /// Shows what is stored, unless something has been typed over it.
    void refresh();

    bool isChanged() const override { return entered() != m_stored; }
    void save() override;
    void discard() override { show(m_stored); }

private:
    QWidget *makeWeekend();
    void show(const Organisation &organisation);
    Organisation entered() const;

    WorkspaceSettings m_settings;
    Organisation m_stored;
    QLineEdit *m_name;
    QPlainTextEdit *m_address;
    TimeZoneField *m_timeZone;
    QList<QCheckBox *> m_weekend; ///< Monday to Sunday.
    QLineEdit *m_archive;
    QCheckBox *m_consent;
    QuietDaysEdit *m_quietDays;
};

} // namespace waymark
