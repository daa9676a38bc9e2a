// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArrayView>
#include <QString>

namespace waymark {

/// What a file that begins with `head` (some KiB of it) is instead of CSV, and what to do, as a sentence;
/// empty when it may be CSV. Formats are told by their first bytes, never by the file's name.
QString whyNotCsv(QByteArrayView head);

} // namespace waymark
