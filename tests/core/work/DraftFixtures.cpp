// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "tests/core/work/DraftFixtures.h"

#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/Drafts.h"
#include "core/work/Sending.h"
#include "tests/core/work/WorkHouse.h"

namespace waymark::test {

namespace {

QJsonObject textNode(const char *text)
{
    return {{QStringLiteral("type"), QStringLiteral("text")},
            {QStringLiteral("text"), QString::fromUtf8(text)}};
}

} // namespace

DraftTexts textsOf(const Draft &draft, const char *subject)
{
    return {{textNode(subject)}, draft.preheader, draft.body};
}

DraftTexts textsOf(const Draft &draft, const char *subject, const char *body)
{
    DraftTexts texts = textsOf(draft, subject);
    QJsonObject paragraph{{QStringLiteral("type"), QStringLiteral("paragraph")}};
    if (*body)
        paragraph.insert(QStringLiteral("content"), QJsonArray{textNode(body)});
    texts.body = {{QStringLiteral("type"), QStringLiteral("doc")},
                  {QStringLiteral("content"), QJsonArray{paragraph}}};
    return texts;
}

Result<Submission> sendDraft(WorkHouse &house, const DraftId &id)
{
    const auto stored = DraftRepository::find(house.reader(), id);
    WAYMARK_TRY(stored);
    const auto previewed = house.take(Drafts(house.context()).markPreviewed(id, stored->revision));
    WAYMARK_TRY(previewed);
    const auto outcome = house.take(Sending(house.context()).send(id, previewed->revision));
    WAYMARK_TRY(outcome);
    if (outcome->submission)
        return *outcome->submission;
    for (const Finding &finding : outcome->findings) {
        if (finding.severity == Severity::Error)
            return failure(ErrorKind::Invalid, finding.sentence);
    }
    return failure(ErrorKind::Internal, QStringLiteral("refused without a finding"));
}

Result<void> settleAs(WorkHouse &house, const SubmissionId &id, DeliveryState state)
{
    return house.store.run([&](WriteTransaction &transaction) -> Result<void> {
        const auto deliveries = DeliveryRepository::forSubmission(transaction.connection(), id);
        WAYMARK_TRY(deliveries);
        for (Delivery delivery : *deliveries) {
            if (!isOpen(delivery.state))
                continue;
            delivery.state = state;
            delivery.changedAt = transaction.now();
            ++delivery.attempts;
            WAYMARK_TRY(DeliveryRepository::save(transaction, delivery));
        }
        auto submission = SubmissionRepository::find(transaction.connection(), id);
        WAYMARK_TRY(submission);
        submission->state = isOpen(state) ? SubmissionState::Sending : SubmissionState::Done;
        submission->doneAt = isOpen(state) ? QDateTime() : transaction.now();
        return SubmissionRepository::save(transaction, *submission);
    });
}

UserId addColleague(WorkHouse &house)
{
    User colleague;
    colleague.id = UserId::create();
    colleague.name = QStringLiteral("Jonas Weber");
    colleague.email = QStringLiteral("jweber@gitlab.example");
    const auto saved = house.store.run(
        [&](WriteTransaction &transaction) { return UserRepository::save(transaction, colleague); });
    return saved ? colleague.id : UserId();
}

} // namespace waymark::test
