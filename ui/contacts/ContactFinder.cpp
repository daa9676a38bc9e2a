// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ContactFinder.h"

#include "core/store/Store.h"
#include "core/store/search/SearchIndex.h"

#include <utility>

namespace waymark {

ContactFinder::ContactFinder(Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_numbers([this] { return m_closing.load(); })
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

ContactFinder::~ContactFinder()
{
    m_closing = true;
    if (m_stopped)
        *m_stopped = true;
    m_thread.waitForDone();
}

void ContactFinder::start(const ContactQuery &query)
{
    if (m_stopped)
        *m_stopped = true;
    auto stopped = std::make_shared<std::atomic_bool>(false);
    m_stopped = stopped;
    const bool forgets = std::exchange(m_forgets, false);
    const bool forgetsEmails = std::exchange(m_forgetsEmails, false);
    m_thread.start([this, query, stopped, forgets, forgetsEmails] {
        if (forgets)
            m_numbers.forget();
        if (forgetsEmails)
            m_numbers.forgetEmails();
        if (*stopped)
            return;
        const auto result = find(query, stopped);
        QMetaObject::invokeMethod(
            this,
            [this, result, stopped] {
                if (!*stopped)
                    answer(result);
            },
            Qt::QueuedConnection);
    });
}

Result<ContactsFound> ContactFinder::find(const ContactQuery &query, const Flag &stopped)
{
    Connection &reader = m_store.reader();
    auto numbers = m_numbers.list(reader, query, [&] { return stopped->load(); });
    WAYMARK_TRY(numbers);
    ContactsFound found;
    found.total = m_numbers.total();
    found.numbers = std::make_shared<const std::vector<qint64>>(std::move(*numbers));
    if (!query.text.isEmpty()) {
        const auto progress = SearchIndex::progress(reader);
        WAYMARK_TRY(progress);
        found.searchable = *progress;
    }
    return found;
}

void ContactFinder::answer(const Result<ContactsFound> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    Q_EMIT found(*result);
    if (std::exchange(m_prepared, true))
        return;
    // The first key in the filter then waits for nothing. A failure is met again, and told, when it matters.
    m_thread.start([this] { (void)m_numbers.prepare(m_store.reader()); });
}

} // namespace waymark
