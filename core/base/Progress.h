// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <atomic>

namespace waymark {

/// How far a long piece of work is, and whether it is still wanted: shared by the thread that does it and the
/// one that shows it, which asks now and then.
class Progress
{
public:
    /// The work ends soon, with ErrorKind::Cancelled.
    void cancel() { m_cancelled.store(true); }
    bool isCancelled() const { return m_cancelled.load(); }

    /// From 0 to 1.
    void setShare(double share) { m_share.store(share); }
    /// Below 0 as long as it is not known.
    double share() const { return m_share.load(); }

private:
    std::atomic_bool m_cancelled = false;
    std::atomic<double> m_share = -1.0;
};

} // namespace waymark
