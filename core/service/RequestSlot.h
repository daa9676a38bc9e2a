// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>

#include <memory>

namespace waymark {

/// That a request of a person is being answered; they have only so many at a time. It ends with the last who
/// holds it, on any thread.
class RequestSlot
{
public:
    struct Counts
    {
        QMutex mutex;
        QHash<QString, int> running; ///< By person.
    };

    /// Null where `person` has `most` already.
    static std::shared_ptr<RequestSlot> take(const std::shared_ptr<Counts> &counts, const QString &person,
                                             int most);
    ~RequestSlot();

    RequestSlot(const RequestSlot &) = delete;
    RequestSlot &operator=(const RequestSlot &) = delete;

private:
    RequestSlot(std::shared_ptr<Counts> counts, const QString &person);

    const std::shared_ptr<Counts> m_all;
    const QString m_person;
    bool m_counts = false;
};

} // namespace waymark
