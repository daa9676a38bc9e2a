// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/Desk.h"

#include "core/base/Uid.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/sync/SyncLog.h"
#include "core/work/Drafts.h"
#include "core/work/Sending.h"
#include "tests/core/sync/wire/SyncWait.h"

#include <QTest>

#include <algorithm>

namespace waymark::test {

namespace {

constexpr int patience = 60'000;

} // namespace

void Desk::make()
{
    SyncParts parts{*house.store, m_secrets, quickTiming()};
    parts.listens = false;
    synchroniser = std::make_unique<Synchroniser>(parts);
}

void Desk::restart()
{
    synchroniser.reset();
    house.store.reopen();
    house.store->setActor(house.me);
    make();
}

QString Desk::connectTo(Post &post, const ServiceHouse::Member &member)
{
    return connectTo(post.url(), member, post.tokenFor(member, newUid("device")));
}

QString Desk::connectTo(const QString &url, const ServiceHouse::Member &member, const QByteArray &token)
{
    QString problem = test::connectTo(*synchroniser, url, token);
    if (problem.isEmpty())
        problem = sync();
    // From now on the server's id is theirs here, too.
    house.me = UserId(member.person.uid);
    house.store->setActor(house.me);
    return problem;
}

QString Desk::sync()
{
    return syncWhole(*synchroniser, house.store.clock());
}

QString Desk::signOut()
{
    const auto out = synchroniser->signOut(SyncLifecycle::Leave::KeepAll);
    if (!QTest::qWaitFor([&out] { return out.isFinished(); }, patience))
        return QStringLiteral("no answer");
    return out.result() ? QString() : describe(out.result().error());
}

Draft Desk::previewed(const TaskId &task)
{
    const auto draft = house.begin(task);
    if (!draft)
        qFatal("no draft: %s", qPrintable(describe(draft.error())));
    return preview(draft->id);
}

Draft Desk::preview(const DraftId &id)
{
    const auto draft = DraftRepository::find(house.reader(), id);
    const auto marked = house.take(Drafts(house.context()).markPreviewed(id, draft->revision));
    if (!marked)
        qFatal("not previewed: %s", qPrintable(describe(marked.error())));
    return *marked;
}

Submission Desk::send(const Draft &draft)
{
    const auto sent = house.take(Sending(house.context()).send(draft.id, draft.revision));
    if (!sent || !sent->submission)
        qFatal("not sent: %s", sent ? "findings" : qPrintable(describe(sent.error())));
    return *sent->submission;
}

bool Desk::hasLogged(const QString &words)
{
    const auto lines = SyncLog::lines(house.reader());
    return lines && std::any_of(lines->begin(), lines->end(),
                                [&words](const SyncLogLine &line) { return line.text.contains(words); });
}

Delivery Desk::delivery(const SubmissionId &email)
{
    return DeliveryRepository::forSubmission(house.reader(), email)->constFirst();
}

Result<void> Desk::fetch(const SubmissionId &email)
{
    const auto fetched = synchroniser->fetchMessages(email);
    if (!QTest::qWaitFor([&fetched] { return fetched.isFinished(); }, patience))
        return failure(ErrorKind::Internal, QStringLiteral("no answer"));
    return fetched.result();
}

Submission Desk::submission(const SubmissionId &id)
{
    return *SubmissionRepository::find(house.reader(), id);
}

} // namespace waymark::test
