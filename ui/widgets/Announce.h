// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QString;
class QWidget;

namespace waymark {

/// Has a screen reader say `text`. Assertive interrupts what is being said: only for sending, undo and
/// failures.
void announce(QWidget *from, const QString &text, bool assertive = false);

} // namespace waymark
