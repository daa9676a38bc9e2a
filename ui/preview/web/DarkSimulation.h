// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QWebEngineScript;

namespace waymark::DarkSimulation {

/// A script of ours, for the world apart from the email's, that paints a loaded email as a dark mail program
/// would: where the email has rules for dark (`prefers-color-scheme`), by them; else with a dark base and its
/// colours turned round in lightness, pictures left as they are. The email's bytes stay as they are.
QWebEngineScript script();

} // namespace waymark::DarkSimulation
