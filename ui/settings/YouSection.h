// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/User.h"
#include "core/work/WorkspaceSettings.h"
#include "ui/settings/SettingsSection.h"

class QLineEdit;
class QPlainTextEdit;

namespace waymark {

/// The person themselves, as recipients see them.
class YouSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit YouSection(const UiContext &context, QWidget *parent = nullptr);

    /// Shows what is stored, unless something has been typed over it.
    void refresh();

    bool isChanged() const override { return entered() != m_stored; }
    void save() override;
    void discard() override { show(m_stored); }

private:
    void show(const User &user);
    User entered() const;

    WorkspaceSettings m_settings;
    User m_stored;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_title;
    QLineEdit *m_replyTo;
    QPlainTextEdit *m_signature;
};

} // namespace waymark
