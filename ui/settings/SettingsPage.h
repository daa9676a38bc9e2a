// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/UiContext.h"

#include <QPointer>

class QTimer;

namespace waymark {

class Outbox;
class SessionSecretStore;
class SettingsView;

/// The person's and the organisation's own data, how emails leave, and how the program looks.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(const UiContext &context, SessionSecretStore &secrets, Outbox &outbox,
                 QObject *parent = nullptr);
    ~SettingsPage() override;

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    Icon icon() const override { return Icon::Settings; }
    bool atBottom() const override { return true; }
    QWidget *widget() override;
    /// The argument names a section: "you", "organisation", "sending", "appearance"; empty for the first.
    void arrive(const QString &argument) override;
    void focusContent() override;

    /// False as long as something is not saved: then it asks, and closes the window once that is settled.
    bool mayClose();

private:
    UiContext m_context;
    SessionSecretStore &m_secrets;
    Outbox &m_outbox;
    QPointer<SettingsView> m_view;
    bool m_here = false; ///< The person is on this page.
    QTimer *m_refreshTimer;
};

} // namespace waymark
