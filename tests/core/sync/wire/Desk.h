// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/SecretStore.h"
#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"
#include "core/sync/Synchroniser.h"
#include "tests/core/sync/wire/Post.h"
#include "tests/core/work/WorkHouse.h"

#include <memory>

namespace waymark::test {

/// Somebody's computer with the whole program's core below the screen.
class Desk
{
public:
    Desk() { make(); }

    /// A synchroniser as after the program's start; start() is the caller's.
    void make();
    /// As the program's next start does it, with a store that was closed; start() is the caller's.
    void restart();

    /// As this person, with one more of their devices.
    QString connectTo(Post &post, const ServiceHouse::Member &member);
    /// As this person, by a line to the server; `token` is theirs.
    QString connectTo(const QString &url, const ServiceHouse::Member &member, const QByteArray &token);
    /// Looks at everything, and waits until both sides are the same; what is in the way.
    QString sync();
    /// Signs out and keeps the rows; why not.
    QString signOut();

    Draft previewed(const TaskId &task);
    Draft preview(const DraftId &id);
    Submission send(const Draft &draft);
    bool hasLogged(const QString &words);
    /// The only one of an email.
    Delivery delivery(const SubmissionId &email);
    Result<void> fetch(const SubmissionId &email);
    Submission submission(const SubmissionId &id);

    WorkHouse house;
    std::unique_ptr<Synchroniser> synchroniser;

private:
    MemorySecretStore m_secrets;
};

} // namespace waymark::test
