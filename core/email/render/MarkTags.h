// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Node.h"

#include <QByteArray>

namespace waymark {

/// The HTML tag that begins a mark; empty for a link, whose tag needs its target.
QByteArray openTag(MarkType type);
/// The tag that ends it.
QByteArray closeTag(MarkType type);

} // namespace waymark
