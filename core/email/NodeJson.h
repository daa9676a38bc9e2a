// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Node.h"

#include <QJsonObject>

namespace waymark {

/// A node that fits the schema as ProseMirror's JSON.
QJsonObject nodeToJson(const Node &node);

} // namespace waymark
