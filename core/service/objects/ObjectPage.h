// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QStringList>

namespace waymark {

/// Which of some objects a person sees.
struct ObjectPage
{
    QStringList uids;   ///< Those that were put into the page's text.
    QStringList others; ///< Those of which not all may be known.
};

} // namespace waymark
