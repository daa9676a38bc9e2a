// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/editor/EditorPage.h"

#include "core/base/Logging.h"

#include <QUrl>

namespace waymark {

QUrl EditorPage::address()
{
    return QUrl(QStringLiteral("app://editor/index.html"));
}

bool EditorPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    return isMainFrame && url == address();
}

QWebEnginePage *EditorPage::createWindow(WebWindowType)
{
    return nullptr;
}

void EditorPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
                                          int line, const QString &source)
{
    if (level == InfoMessageLevel)
        qCDebug(logUi).noquote() << message;
    else
        qCWarning(logUi).noquote() << message << source << line;
}

} // namespace waymark
