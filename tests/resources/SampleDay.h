// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace waymark::test {

/// The day that `written` stands for in a sample made on `today`, with the usual weekend; none when it is not
/// in the notation of resources/sample/README.md ("Days").
std::optional<QDate> sampleDay(const QString &written, QDate today);

/// The day part of an instant ("today-2 10:05"); none unless a valid time follows it.
std::optional<QDate> sampleInstantDay(const QString &written, QDate today);

} // namespace waymark::test
