// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace waymark::test {

/// The day that `written` stands for in a sample made on `today`, with the usual weekend; none when it is not
/// in the notation of resources/sample/README.md ("Days").
std::optional<QDate> sampleDay(const QString &written, QDate today);

/// The instant that `written` ("today-2 10:05") stands for, in the organisation's time; none unless a valid
/// time follows a valid day.
std::optional<QDateTime> sampleInstant(const QString &written, QDate today);

} // namespace waymark::test
