// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// The domain of an address in its ASCII form (RFC 5891); empty where there is none, or none that has one.
QString asciiDomain(const QString &address);

} // namespace waymark
