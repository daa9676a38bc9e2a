// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncStatus.h"
#include "ui/settings/SettingsSection.h"

class QGridLayout;

namespace waymark {

class Button;
class Synchroniser;

/// The server that the workspace is connected to, or the way to one.
class ServerSection : public SettingsSection
{
    Q_OBJECT
public:
    ServerSection(const UiContext &context, Synchroniser &synchroniser, QWidget *parent = nullptr);

    void refresh();

private:
    void addFact(const QString &label, const QString &value, const char *name);
    Button *addAct(const QString &text, const char *action, const char *name);

    Synchroniser &m_synchroniser;
    TextLabel *m_words;
    QGridLayout *m_facts;
    QHBoxLayout *m_acts;
    Button *m_connect;
    Button *m_signIn;
    Button *m_signOut;
    SyncStatus::State m_shown = SyncStatus::State::NotConnected;
};

} // namespace waymark
