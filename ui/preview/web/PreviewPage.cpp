// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/web/PreviewPage.h"

#include "core/base/Logging.h"
#include "ui/widgets/web/WebHardening.h"

#include <QWebEngineNewWindowRequest>
#include <QWebEngineSettings>

namespace waymark {

PreviewPage::PreviewPage(QWebEngineProfile *profile, QObject *parent) : QWebEnginePage(profile, parent)
{
    WebHardening::closeDoors(settings());
    settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    settings()->setAttribute(QWebEngineSettings::PrintElementBackgrounds, true);
    // A link that asks for a window of its own; none is made, as nothing takes the request up.
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](const QWebEngineNewWindowRequest &request) {
                if (request.isUserInitiated())
                    Q_EMIT linkActivated(request.requestedUrl());
            });
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

void PreviewPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int,
                                           const QString &)
{
    qCDebug(logUi).noquote() << "Preview:" << message;
}

} // namespace waymark
