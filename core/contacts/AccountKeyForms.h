// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// How names of accounts, people and choices are compared: without case and kinds of width, blanks joined.
QString comparedName(const QString &name);

/// The domain out of "https://www.acme.example/about", "jo@acme.example" or "Acme.Example": in lower case, in
/// its ASCII form (RFC 5891) where it has one.
QString bareDomain(const QString &text);

} // namespace waymark
