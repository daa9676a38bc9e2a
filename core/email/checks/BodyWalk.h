// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Node.h"

#include <QString>

#include <functional>

namespace waymark::checks {

/// Calls `visit` for every node below `root` in reading order, with its path ("/content/3/content/0").
void walk(const Node &root, const std::function<void(const Node &node, const QString &path)> &visit);

/// What a reader of the node sees of it, tokens as their names in braces.
QString visibleText(const Node &node);

} // namespace waymark::checks
