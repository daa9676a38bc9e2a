// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class OrganisationSection;
class Outbox;
class SampleSection;
class ScrollPane;
class SecretStore;
class SendingSection;
class YouSection;

/// All sections of Settings, one below the other.
class SettingsView : public QWidget
{
    Q_OBJECT
public:
    SettingsView(const UiContext &context, SecretStore &secrets, Outbox &outbox, QWidget *parent = nullptr);

    /// Reads anew what has not been typed over.
    void refresh();
    /// Scrolls to the section of this name.
    void goTo(const QString &section);
    void focusFirst();

private:
    YouSection *m_you;
    OrganisationSection *m_organisation;
    SendingSection *m_sending;
    QWidget *m_appearance;
    SampleSection *m_sample;
    ScrollPane *m_scroll;
};

} // namespace waymark
