// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class OrganisationSection;
class Outbox;
class RowView;
class SampleSection;
class ScrollPane;
class SessionSecretStore;
class SectionModel;
class SendingSection;
class YouSection;

/// All sections of Settings, one below the other, beside a list that goes to each.
class SettingsView : public QWidget
{
    Q_OBJECT
public:
    SettingsView(const UiContext &context, SessionSecretStore &secrets, Outbox &outbox,
                 QWidget *parent = nullptr);

    /// Reads anew what has not been typed over.
    void refresh();
    /// Scrolls to the section of this name.
    void goTo(const QString &section);
    void focusFirst();

private:
    QWidget *makeList();
    void showList();
    void followScrolling(int value);
    void scrollTo(const QString &id);
    int topOf(QWidget *section) const;
    static QWidget *firstField(QWidget *section);

    YouSection *m_you;
    OrganisationSection *m_organisation;
    SendingSection *m_sending;
    QWidget *m_appearance;
    SampleSection *m_sample;
    SectionModel *m_sections;
    RowView *m_list;
    ScrollPane *m_scroll;
    bool m_following = false; ///< The list follows the scroll bar just now.
    bool m_going = false;     ///< The scroll bar follows the list just now.
};

} // namespace waymark
