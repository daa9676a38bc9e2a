// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// The "&" in the words of buttons, menus and boxes, which marks the letter that is pressed with Alt.
struct Mnemonic
{
    /// Somebody's own words as a part of such words: each "&" in them is to be read.
    static QString escaped(QString text);
    /// Such words as they are read, without marks.
    static QString plain(QString text);
};

} // namespace waymark
