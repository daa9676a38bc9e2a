// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/SuppressionLabels.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionLabels)
};

} // namespace

QString suppressionLabel(SuppressionReason reason)
{
    switch (reason) {
    case SuppressionReason::OptedOut:
        return Words::tr("Unsubscribed");
    case SuppressionReason::HardBounced:
        return Words::tr("Hard bounce");
    case SuppressionReason::Complaint:
        return Words::tr("Complaint");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
