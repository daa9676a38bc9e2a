// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/JobTracker.h"
#include "core/work/EmailFacts.h"
#include "ui/compose/LiveAnswer.h"

#include <QTimer>

#include <optional>

namespace waymark {

/// Checks what is being written, on a worker thread, shortly after each pause in typing. A newer question
/// makes an older answer worthless.
class LiveChecks : public QObject
{
    Q_OBJECT
public:
    explicit LiveChecks(QObject *parent = nullptr);

    /// What the checks go by from now on; checks again.
    void setFacts(const EmailFacts &facts);
    /// Checks these texts for these recipients after a pause.
    void check(const DraftTexts &texts, const QList<ContactId> &recipients);

    const LiveAnswer &answer() const { return m_answer; }

Q_SIGNALS:
    void answered(const waymark::LiveAnswer &answer);

private:
    void start();

    std::optional<EmailFacts> m_facts;
    std::optional<DraftTexts> m_texts;
    QList<ContactId> m_recipients;
    LiveAnswer m_answer;
    QTimer m_pause;
    JobTracker m_jobs;
};

} // namespace waymark
