// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"
#include "core/email/checks/LinkTrial.h"

#include <QString>

#include <optional>

namespace waymark::checks {

/// What the network said about a link with these words, as a finding; nothing where it works, was not tried,
/// or the network was not there.
std::optional<Finding> linkAnswer(const LinkTrial &trial, const QString &href, const QString &label,
                                  const QString &path);

} // namespace waymark::checks
