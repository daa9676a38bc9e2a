// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/JobTracker.h"
#include "core/work/EmailFacts.h"
#include "ui/compose/LiveAnswer.h"

#include <QTimer>

#include <optional>

namespace waymark {

/// Checks what is being written, on a worker thread, after every key. One question is answered at a time;
/// what was asked meanwhile is answered next, once, by the latest texts.
class LiveChecks : public QObject
{
    Q_OBJECT
public:
    explicit LiveChecks(QObject *parent = nullptr);

    /// What the checks go by from now on; checks again.
    void setFacts(const EmailFacts &facts);
    /// Checks these texts for these recipients.
    void check(const DraftTexts &texts, const QList<ContactId> &recipients);

    /// All that one answer costs, on the calling thread.
    static LiveAnswer answerFor(const EmailFacts &facts, const DraftTexts &texts,
                                const QList<ContactId> &recipients);

    const LiveAnswer &answer() const { return m_answer; }

Q_SIGNALS:
    void answered(const waymark::LiveAnswer &answer);

private:
    void start();

    std::optional<EmailFacts> m_facts;
    std::optional<DraftTexts> m_texts;
    QList<ContactId> m_recipients;
    LiveAnswer m_answer;
    QTimer m_soon; ///< Makes one question of those that one act asks.
    bool m_working = false;
    bool m_askedMeanwhile = false;
    JobTracker m_jobs;
};

} // namespace waymark
