// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>

#include <gmime/gmime.h>

namespace waymark {

/// What a part carries, decoded.
QByteArray contentOf(GMimePart *part);

} // namespace waymark
