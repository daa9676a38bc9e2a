// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/SuppressedAddress.h"

#include <QString>

namespace waymark {

/// A reason in words: "Unsubscribed", "Hard bounce", "Complaint".
QString suppressionLabel(SuppressionReason reason);

} // namespace waymark
