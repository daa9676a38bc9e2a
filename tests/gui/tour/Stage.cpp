// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/tour/Stage.h"

#include "tests/gui/support/Hands.h"

namespace waymark::test {

bool Stage::takeDialog(const char *name, const char *action, const char *dialog) const
{
    return run.trigger(action) && awaited(dialog) && take(name) && click("cancel") && gone(dialog);
}

} // namespace waymark::test
