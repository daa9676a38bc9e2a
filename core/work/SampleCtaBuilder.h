// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/domain/Playbook.h"
#include "core/domain/Submission.h"
#include "core/work/SampleBuilder.h"

#include <optional>

namespace waymark {

class PreparedEmail;

/// Makes one CTA of the sample workspace with its tasks, its drafts and what it has sent.
class SampleCtaBuilder
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SampleCtaBuilder)
public:
    SampleCtaBuilder(SampleBuilder &sample, const AccountId &account);

    Result<void> build(JsonReader &reader);

private:
    Result<void> readCta(JsonReader &reader);
    void omitStepsBut(const QSet<QString> &listed);
    Task readTask(JsonReader &reader);
    Result<void> addEmail(JsonReader &reader, const Task &task);
    Result<Draft> makeDraft(const Task &task, const QList<ContactId> &recipients);
    Result<void> addDraft(JsonReader reader, const Task &task);
    Result<void> addSent(JsonReader reader, const Task &task);
    Result<void> addDeliveries(JsonReader &reader, const Submission &submission, const PreparedEmail &email,
                               const QList<ContactId> &recipients);
    Result<void> writeSentEntry(const PreparedEmail &email, const Submission &submission,
                                const QList<ContactId> &recipients, int accepted);

    SampleBuilder &m_sample;
    Cta m_cta;
    std::optional<Playbook> m_playbook;
    int m_lastPosition = 0;
};

} // namespace waymark
