// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QWebEngineProfile;
class QWebEngineSettings;

namespace waymark::WebHardening {

/// Keeps nothing on disk and no cookie.
void forgetEverything(QWebEngineProfile *profile);

/// Switches off all that neither the editor nor the preview needs: remote and file access, plugins, storage,
/// prefetching, full screen, WebGL, error pages. Scripts are left as they are.
void closeDoors(QWebEngineSettings *settings);

} // namespace waymark::WebHardening
