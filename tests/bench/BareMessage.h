// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/MessageHead.h"
#include "core/email/RenderedEmail.h"

#include <QByteArray>

namespace waymark::bench {

/// A message of ready parts made with GMime and nothing around it: what MessageComposer is measured beside.
QByteArray bareMessage(const MessageHead &head, const RenderedEmail &email);

} // namespace waymark::bench
