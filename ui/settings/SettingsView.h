// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QPointer>
#include <QWidget>

#include <functional>

namespace waymark {

class BackupsSection;
class DialogFrame;
class LibrarySection;
class OrganisationSection;
class Outbox;
class RowView;
class SampleSection;
class ScrollPane;
class SessionSecretStore;
class SectionModel;
class ServerSection;
class SettingsSection;
class SendingSection;
class Synchroniser;
class YouSection;
struct Replacement;

/// All sections of Settings, one below the other, beside a list that goes to each.
class SettingsView : public QWidget
{
    Q_OBJECT
public:
    SettingsView(const UiContext &context, SessionSecretStore &secrets, Outbox &outbox,
                 Synchroniser *synchroniser, const std::function<void(const Replacement &)> &replace,
                 QWidget *parent = nullptr);

    /// Reads anew what has not been typed over.
    void refresh();
    /// Scrolls to the section of this name.
    void goTo(const QString &section);
    void focusFirst();

    bool hasChanges() const;
    /// Asks what becomes of what is not saved, if anything is. Until then, and where the question is put
    /// aside, it stays in its fields. `settled` is called when nothing is left unsaved.
    void askAboutChanges(const std::function<void()> &settled);

Q_SIGNALS:
    /// Something could not be saved: its section should be shown.
    void attentionWanted(const QString &section);
    /// An email of the library is to be shown, to be read.
    void templateWanted(const waymark::TemplateId &id);

private:
    void listenTo(const SettingsSection *section);
    QWidget *makeList();
    QStringList changedTitles() const;
    void saveAll();
    void discardAll();
    void noteChange();
    void noteSaved(const SettingsSection *section);
    void noteFailed(const SettingsSection *section);
    void showList();
    void showRole();
    void followScrolling(int value);
    void scrollTo(const QString &id);
    int topOf(QWidget *section) const;
    static QWidget *firstField(QWidget *section);

    WorkContext m_work;
    YouSection *m_you;
    OrganisationSection *m_organisation;
    SendingSection *m_sending;
    ServerSection *m_server; ///< Null where nothing can be exchanged.
    LibrarySection *m_library;
    SettingsSection *m_appearance;
    BackupsSection *m_backups;
    SampleSection *m_sample;
    SectionModel *m_sections;
    RowView *m_list;
    ScrollPane *m_scroll;
    QPointer<DialogFrame> m_question;
    std::function<void()> m_settled;
    bool m_saving = false;    ///< All is being saved, as the answer to the question was.
    bool m_following = false; ///< The list follows the scroll bar just now.
    bool m_going = false;     ///< The scroll bar follows the list just now.
};

} // namespace waymark
