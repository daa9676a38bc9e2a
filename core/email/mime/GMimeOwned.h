// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <gmime/gmime.h>
#include <memory>

namespace waymark {

/// Gives a GLib object back when its holder goes.
struct GMimeUnref
{
    void operator()(void *object) const { g_object_unref(object); }
};

template <class T>
using GMimeOwned = std::unique_ptr<T, GMimeUnref>;

/// Starts GMime, once in a program's life.
void initialiseGMime();

} // namespace waymark
