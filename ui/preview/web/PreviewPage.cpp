// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/web/PreviewPage.h"

#include "ui/widgets/web/WebHardening.h"

#include <QWebEngineSettings>

namespace waymark {

PreviewPage::PreviewPage(QWebEngineProfile *profile, QObject *parent) : QWebEnginePage(profile, parent)
{
    WebHardening::closeDoors(settings());
    settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    settings()->setAttribute(QWebEngineSettings::PrintElementBackgrounds, true);
}

void PreviewPage::show(const QUrl &url)
{
    m_url = url;
    load(url);
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && url.matches(m_url, QUrl::RemoveFragment))
        return true;
    if (type == NavigationTypeLinkClicked)
        Q_EMIT linkActivated(url);
    return false;
}

QWebEnginePage *PreviewPage::createWindow(WebWindowType)
{
    return nullptr;
}

} // namespace waymark
