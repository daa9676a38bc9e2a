// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/gui/support/ProgramRun.h"
#include "tests/gui/tour/Camera.h"

namespace waymark::test {

/// Where scenes play: one run of the program, and what keeps its pictures.
struct Stage
{
    ProgramRun &run;
    Camera &camera;

    bool take(const char *name) const { return camera.take(name, run.window()); }
    /// Opens a dialog by its action, takes its picture and cancels it.
    bool takeDialog(const char *name, const char *action, const char *dialog) const;
};

/// Waits until a page has painted more than its ground, from the share `from` of its height on down.
bool painted(const char *name, double from = 0);

} // namespace waymark::test
