// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QUrl>

namespace waymark {

/// The URL schemes of our own that WebEngine pages load from. Nothing in them leaves this computer.
namespace WebSchemes {

/// Makes `app:`, `preview:`, `asset:` and `cid:` known to WebEngine. Call it exactly once, first thing in
/// main(), before the QApplication: later it has no effect.
void registerAll();

/// `app:` the editor's page, from the program's own resources.
inline constexpr char app[] = "app";
/// `preview:` the HTML part of an email as it will be sent.
inline constexpr char preview[] = "preview";
/// `asset:SHA256` a picture kept in the store.
inline constexpr char asset[] = "asset";
/// `cid:ID` an inline part of the message that is previewed (RFC 2392).
inline constexpr char cid[] = "cid";

} // namespace WebSchemes

} // namespace waymark
