// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/UiContext.h"

#include <QPointer>

#include <functional>

class QTimer;

namespace waymark {

class Outbox;
class SessionSecretStore;
class SettingsView;
class Synchroniser;
struct Replacement;

/// The person's and the organisation's own data, how emails leave, and how the program looks.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    /// `replace` closes the workspace and opens another one in its place; it may be none.
    SettingsPage(const UiContext &context, SessionSecretStore &secrets, Outbox &outbox,
                 std::function<void(const Replacement &)> replace = {}, QObject *parent = nullptr);
    ~SettingsPage() override;

    /// Who exchanges with the server, for the section about it; to be called before the page is shown.
    void setSynchroniser(Synchroniser &synchroniser) { m_synchroniser = &synchroniser; }

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    Icon icon() const override { return Icon::Settings; }
    bool atBottom() const override { return true; }
    QWidget *widget() override;
    /// The argument names a section: "you", "organisation", "sending", "server", "appearance", "backups";
    /// empty for the first.
    void arrive(const QString &argument) override;
    void focusContent() override;

    /// False as long as something is not saved: then it asks, and settled() follows unless the person puts it
    /// off.
    bool mayClose();

Q_SIGNALS:
    /// What mayClose() asked about is saved or discarded.
    void settled();
    /// An email of the library is to be shown, to be read.
    void templateWanted(const waymark::TemplateId &id);

private:
    UiContext m_context;
    SessionSecretStore &m_secrets;
    Outbox &m_outbox;
    Synchroniser *m_synchroniser = nullptr;
    std::function<void(const Replacement &)> m_replace;
    QPointer<SettingsView> m_view;
    bool m_stale = false; ///< Something that it shows has changed while nobody looked.
    bool m_here = false;  ///< The person is on this page.
    QTimer *m_refreshTimer;
};

} // namespace waymark
