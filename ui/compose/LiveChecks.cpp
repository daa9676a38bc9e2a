// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/LiveChecks.h"

#include "core/email/TokenRegistry.h"
#include "core/email/checks/Checks.h"
#include "core/email/checks/LinkTrial.h"
#include "core/email/render/ValueFormat.h"
#include "core/work/TextChanges.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

QHash<QString, QString> valuesFor(const EmailFacts &facts, const ContactId &contact)
{
    const MergeValues values = facts.values(contact);
    const ValueFormat format(facts.draft().language);
    QHash<QString, QString> result;
    for (const TokenInfo &token : TokenRegistry::all()) {
        const QString text = format.format(values.value(token.name), values.timeZone(), false);
        if (!text.isEmpty())
            result.insert(token.name, text);
    }
    return result;
}

/// How much of the template was changed, as a finding; nothing where it was not.
void addChanges(LiveAnswer &answer, const EmailFacts &facts, const DraftTexts &texts)
{
    if (!facts.emailTemplate())
        return;
    answer.changes = TextChanges::between(DraftTexts::of(*facts.emailTemplate()), texts).count();
    if (answer.changes == 0)
        return;
    const Finding changed{.id = QStringLiteral("template-changes"),
                          .severity = Severity::Note,
                          .place = {},
                          .sentence =
                              LiveChecks::tr("%Ln change(s) from template %1", nullptr, answer.changes)
                                  .arg(facts.emailTemplate()->version),
                          .detail = LiveChecks::tr("Only this email changes."),
                          .mend = QStringLiteral("show-changes")};
    const auto passed = std::ranges::find(answer.findings, Severity::Passed, &Finding::severity);
    answer.findings.insert(passed - answer.findings.begin(), changed);
}

/// Whether the links were tried, where the checks of the answers cannot say it.
void addLinks(LiveAnswer &answer, const LinkTrial &trial, const Document &body)
{
    const QStringList links = linksToTry(body);
    const auto left =
        std::ranges::count_if(links, [&trial](const QString &link) { return !trial.answers.contains(link); });
    const bool offline = trial.isOffline();
    if (left == 0 && !offline)
        return;
    const int count = static_cast<int>(offline ? links.size() : left);
    Finding untried{.id = QStringLiteral("links-untried"),
                    .severity = Severity::Note,
                    .place = {},
                    .sentence = LiveChecks::tr("%Ln link(s) not tried", nullptr, count),
                    .detail =
                        LiveChecks::tr("On request, their servers are asked whether the pages are there."),
                    .mend = QStringLiteral("try-links")};
    if (trial.open > 0) {
        untried.sentence = LiveChecks::tr("Trying %Ln link(s)…", nullptr, count);
        untried.detail.clear();
        untried.mend.clear();
    } else if (offline) {
        untried.detail = LiveChecks::tr("Not checked, offline: no server could be reached.");
    }
    const auto passed = std::ranges::find(answer.findings, Severity::Passed, &Finding::severity);
    answer.findings.insert(passed - answer.findings.begin(), untried);
}

} // namespace

LiveChecks::LiveChecks(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &LiveChecks::start);
}

void LiveChecks::setFacts(const EmailFacts &facts)
{
    m_facts = facts;
    if (m_texts)
        m_soon.start();
}

void LiveChecks::check(const DraftTexts &texts, const QList<ContactId> &recipients)
{
    m_texts = texts;
    m_recipients = recipients;
    m_soon.start();
}

LiveAnswer LiveChecks::answerFor(const EmailFacts &facts, const DraftTexts &texts,
                                 const QList<ContactId> &recipients)
{
    LiveAnswer answer;
    answer.texts = texts;
    const auto source = facts.source(texts);
    if (!source) {
        answer.findings.append(Checks::unreadable(source.error()));
        return answer;
    }
    const CheckInput input = facts.checkInput(*source, recipients);
    answer.findings = Checks::run(input);
    addChanges(answer, facts, texts);
    addLinks(answer, facts.links(), source->body);
    for (const CheckRecipient &recipient : input.recipients) {
        for (const QString &token : recipient.missingTokens + recipient.fallbackTokens)
            answer.withoutValue.insert(token);
    }
    if (!recipients.isEmpty())
        answer.values = valuesFor(facts, recipients.first());
    return answer;
}

void LiveChecks::start()
{
    if (!m_facts || !m_texts)
        return;
    if (m_working) {
        m_askedMeanwhile = true;
        return;
    }
    m_working = true;
    m_jobs.start<LiveAnswer>(
        [facts = *m_facts, texts = *m_texts, recipients = m_recipients](QPromise<LiveAnswer> &promise) {
            promise.addResult(answerFor(facts, texts, recipients));
        },
        [this](const LiveAnswer &answer) {
            m_working = false;
            m_answer = answer;
            Q_EMIT answered(answer);
            if (std::exchange(m_askedMeanwhile, false))
                start();
        });
}

} // namespace waymark
