// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/store/contacts/ContactNumbers.h"
#include "ui/contacts/ContactsFound.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace waymark {

class Store;

/// Finds the rows of the list of all contacts beside the screen's thread. Only the newest question is
/// answered; an older one stops.
class ContactFinder : public QObject
{
    Q_OBJECT
public:
    explicit ContactFinder(Store &store, QObject *parent);
    /// Waits until what still runs has stopped, since it reads the store.
    ~ContactFinder() override;

    void start(const ContactQuery &query);
    /// What start() finds next is read anew: contacts or accounts are others.
    void forget() { m_forgets = true; }
    /// The same where only emails were sent.
    void forgetEmails() { m_forgetsEmails = true; }

Q_SIGNALS:
    void found(const waymark::ContactsFound &contacts);
    void failed(const waymark::Error &error);

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    Result<ContactsFound> find(const ContactQuery &query, const Flag &stopped);
    void answer(const Result<ContactsFound> &result);

    Store &m_store;
    std::atomic_bool m_closing = false;
    ContactNumbers m_numbers; ///< The thread's alone.
    Flag m_stopped;
    bool m_forgets = false;
    bool m_forgetsEmails = false;
    bool m_prepared = false;
    /// One thread that stays, so that its connection and statements do.
    QThreadPool m_thread;
};

} // namespace waymark
