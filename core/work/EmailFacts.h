// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Draft.h"
#include "core/domain/EmailTemplate.h"
#include "core/domain/MailAccount.h"
#include "core/domain/Organisation.h"
#include "core/domain/Task.h"
#include "core/domain/TeamSending.h"
#include "core/domain/User.h"
#include "core/email/EmailSource.h"
#include "core/email/MergeValues.h"
#include "core/email/checks/CheckInput.h"
#include "core/email/checks/LinkTrial.h"
#include "core/work/DraftTexts.h"
#include "core/work/FieldWords.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QTimeZone>

#include <optional>

namespace waymark {

class Connection;

/// Everything in the store that one draft's email depends on, read at one moment. The one place where it is
/// turned into what core/email asks for. A value: copies may go to a worker thread.
class EmailFacts
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EmailFacts)
public:
    /// Reads the facts of a draft through the calling thread's reader.
    static Result<EmailFacts> read(const WorkContext &context, const DraftId &draft);
    /// The same of a draft as it is given, stored or not. One of no task (a template that is looked at) is
    /// the person's own.
    static Result<EmailFacts> read(const WorkContext &context, const Draft &draft);
    /// The same inside a transaction. `now` (UTC) is the day that {{date.today}} stands for; `me` would send.
    static Result<EmailFacts> read(Connection &connection, const DraftId &draft, const UserId &me,
                                   const QDateTime &now);

    const Draft &draft() const { return m_draft; }
    const Task &task() const { return m_task; }
    const Cta &cta() const { return m_cta; }
    const Account &account() const { return m_account; }
    const Organisation &organisation() const { return m_organisation; }
    /// The task's owner, who is the sender.
    const User &sender() const { return m_sender; }
    const MailAccount &mailAccount() const { return m_mailAccount; }
    /// The playbook's program; empty for a CTA without one.
    const QString &program() const { return m_program; }
    /// The template is there in another version than the draft was made from, or not at all.
    bool templateChanged() const { return m_templateChanged; }
    /// The template as it is now; nothing when it is not there any more.
    const std::optional<EmailTemplate> &emailTemplate() const { return m_template; }
    /// The words for pick-list values and users.
    const FieldWords &words() const { return m_words; }
    /// When the next open email of the series is due; null when this is the last.
    const QDate &nextDue() const { return m_nextDue; }
    /// Which email of the series this is, counted among those that are not skipped: "Step 5 of 10".
    int step() const { return m_step; }
    int stepCount() const { return m_stepCount; }
    /// All contacts of the account, and whoever else the draft names.
    const QHash<ContactId, Contact> &contacts() const { return m_contacts; }
    /// Who got this email before, and when (UTC).
    const QHash<ContactId, QDateTime> &alreadySent() const { return m_alreadySent; }
    /// When each contact got another email in the last 7 days, or is to get one (UTC).
    const QHash<ContactId, QList<QDateTime>> &recentlySent() const { return m_recentlySent; }
    /// Who may have got it before: no answer came (UTC).
    const QHash<ContactId, QDateTime> &maybeSent() const { return m_maybeSent; }

    /// What the network said about the email's links, for the checks; nothing as long as nobody asked it.
    const LinkTrial &links() const { return m_links; }
    void setLinks(const LinkTrial &links) { m_links = links; }

    /// The email with the draft's stored texts, or with those that a composer has not saved yet. Fails with
    /// Damaged, naming the place, when they do not fit the schema.
    Result<EmailSource> source() const;
    Result<EmailSource> source(const DraftTexts &texts) const;

    /// What the tokens stand for when `contact` reads it. An unknown contact has only the account's.
    MergeValues values(const ContactId &contact) const;

    /// What the checks look at: renders the email for each of `recipients`.
    CheckInput checkInput(const EmailSource &source, const QList<ContactId> &recipients) const;

    /// Whether and how the team's server would send it.
    const TeamSending &team() const { return m_team; }
    /// What is composed from now on takes the place of a message that left before: its link to unsubscribe is
    /// another one than that, and than any later email's of the draft.
    void setCorrects() { m_attempt = -m_attempt; }
    /// By which `contact` unsubscribes: a link of the team's server, or an email to the sender.
    QString unsubscribeLink(const ContactId &contact) const;

    /// The organisation's time zone; UTC when its id is unknown on this machine.
    const QTimeZone &timeZone() const { return m_timeZone; }

private:
    EmailFacts() = default;

    static Result<EmailFacts> read(Connection &connection, const Draft &draft, const UserId &me,
                                   const QDateTime &now);
    Result<void> readRows(Connection &connection, const UserId &me);
    Result<void> readTask(Connection &connection, const UserId &me);
    Result<void> readTeam(Connection &connection);
    Result<void> readTeamsOrganisation(Connection &connection);
    Result<void> readSeries(Connection &connection);
    Result<void> readContacts(Connection &connection);
    MergeValues sharedValues() const;
    void setAccountValues(MergeValues &values) const;
    void setPeopleValues(MergeValues &values) const;
    CheckRecipient checkRecipient(const ContactId &contact) const;

    Draft m_draft;
    Task m_task;
    Cta m_cta;
    Account m_account;
    Organisation m_organisation;
    User m_me;
    User m_sender;
    User m_tam;
    MailAccount m_mailAccount;
    QString m_program;
    bool m_templateChanged = false;
    std::optional<EmailTemplate> m_template;
    QDate m_nextDue;
    int m_step = 0;
    int m_stepCount = 0;
    bool m_inConflict = false;
    bool m_setByAdmins = false; ///< The organisation.
    QHash<ContactId, Contact> m_contacts;
    QHash<ContactId, QDateTime> m_alreadySent;
    QHash<ContactId, QDateTime> m_maybeSent;
    QHash<ContactId, QList<QDateTime>> m_recentlySent;
    LinkTrial m_links;
    TeamSending m_team;
    int m_attempt = 1; ///< Counts the emails made of the draft, with the next one.
    QDateTime m_now;
    FieldWords m_words;
    QTimeZone m_timeZone;
    QDate m_today;
    MergeValues m_sharedValues;
};

} // namespace waymark
