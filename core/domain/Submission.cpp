// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Submission.h"

namespace waymark {

const QList<SubmissionState> &liveStates()
{
    static const QList<SubmissionState> live = {SubmissionState::Leaving, SubmissionState::Queued,
                                                SubmissionState::Held, SubmissionState::Sending,
                                                SubmissionState::NeedsReview};
    return live;
}

bool isLive(SubmissionState state)
{
    return liveStates().contains(state);
}

} // namespace waymark
