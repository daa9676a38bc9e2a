// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/web/WebHardening.h"

#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace waymark::WebHardening {

void forgetEverything(QWebEngineProfile *profile)
{
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
}

void closeDoors(QWebEngineSettings *settings)
{
    using S = QWebEngineSettings;
    for (const S::WebAttribute attribute : {S::LocalContentCanAccessRemoteUrls,
                                            S::LocalContentCanAccessFileUrls,
                                            S::PluginsEnabled,
                                            S::LocalStorageEnabled,
                                            S::HyperlinkAuditingEnabled,
                                            S::DnsPrefetchEnabled,
                                            S::ErrorPageEnabled,
                                            S::FullScreenSupportEnabled,
                                            S::PdfViewerEnabled,
                                            S::WebGLEnabled,
                                            S::ScreenCaptureEnabled,
                                            S::NavigateOnDropEnabled,
                                            S::AutoLoadIconsForPage,
                                            S::TouchIconsEnabled,
                                            S::JavascriptCanOpenWindows,
                                            S::JavascriptCanAccessClipboard,
                                            S::JavascriptCanPaste,
                                            S::AllowRunningInsecureContent,
                                            S::AllowGeolocationOnInsecureOrigins,
                                            S::FocusOnNavigationEnabled}) {
        settings->setAttribute(attribute, false);
    }
    settings->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

} // namespace waymark::WebHardening
