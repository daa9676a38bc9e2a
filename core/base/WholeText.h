// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// `text` without what nobody can store, NUL and halves of surrogate pairs, and with at most `most` UTF-16
/// units: a pair at the end stays whole or goes.
QString wholeText(const QString &text, qsizetype most);

} // namespace waymark
