// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/domain/Playbook.h"
#include "core/email/CompiledEmail.h"
#include "core/email/Mailbox.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace waymark {

class Connection;

/// Where a playbook sends an email.
struct TemplateUse
{
    QString playbook;
    int step = 0;      ///< Among the playbook's steps, from 1.
    int stepCount = 0; ///< How many it has.
    int day = 0;       ///< Days after the first date.

    bool operator==(const TemplateUse &) const = default;
};

/// An email template to be read: as a recipient gets it from this person, with examples where an account or
/// a contact fills something in, the accounts that some of its parts are for, and the playbooks that send it.
/// A value; it knows no store.
class TemplateReading
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TemplateReading)
public:
    /// Reads it through the calling thread's reader. Fails with NotFound where there is no such template, and
    /// with Damaged where its text cannot be read.
    static Result<TemplateReading> read(const WorkContext &context, const TemplateId &id);

    const EmailTemplate &emailTemplate() const { return m_template; }
    const QList<TemplateUse> &uses() const { return m_uses; }
    /// For whom its conditions are, each in words and once: "Only if Deployment Type is SaaS".
    const QStringList &conditions() const { return m_conditions; }

    Mailbox from() const { return m_source.sender; }
    /// The made-up recipient.
    Mailbox to() const;

    /// `withConditions`: with the parts that only some accounts get, else without. `marked`: with the
    /// filled-in values highlighted.
    RenderedEmail render(bool withConditions, bool marked) const;

private:
    TemplateReading(EmailTemplate emailTemplate, EmailSource source)
        : m_template(std::move(emailTemplate)), m_source(std::move(source)), m_short(m_source),
          m_whole(m_source)
    {
    }

    Result<void> readConditions(Connection &connection);
    Result<void> readUses(Connection &connection);

    EmailTemplate m_template;
    QList<TemplateUse> m_uses;
    QStringList m_conditions;
    EmailSource m_source;
    CompiledEmail m_short; ///< For an account of which nothing is known.
    CompiledEmail m_whole; ///< With what stands in its conditions.
    MergeValues m_values;
};

} // namespace waymark
