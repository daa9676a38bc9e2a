// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>

namespace waymark {

/// `text` as JSON has it, with its quotation marks.
QByteArray quotedJson(const QString &text);

} // namespace waymark
