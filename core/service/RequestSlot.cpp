// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/RequestSlot.h"

namespace waymark {

std::shared_ptr<RequestSlot> RequestSlot::take(const std::shared_ptr<Counts> &counts, const QString &person,
                                               int most)
{
    // What can throw comes before the count.
    std::shared_ptr<RequestSlot> slot(new RequestSlot(counts, person));
    const QMutexLocker lock(&counts->mutex);
    int &running = counts->running[person];
    if (running >= most)
        return nullptr;
    ++running;
    slot->m_counts = true;
    return slot;
}

RequestSlot::RequestSlot(std::shared_ptr<Counts> counts, const QString &person)
    : m_all(std::move(counts)), m_person(person)
{
}

RequestSlot::~RequestSlot()
{
    if (!m_counts)
        return;
    const QMutexLocker lock(&m_all->mutex);
    const auto running = m_all->running.find(m_person);
    if (--*running == 0)
        m_all->running.erase(running);
}

} // namespace waymark
