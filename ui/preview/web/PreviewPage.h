// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QUrl>
#include <QWebEnginePage>

namespace waymark {

/// The page that shows an email: shows what it is told to, goes nowhere, and tells which link was clicked.
class PreviewPage : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit PreviewPage(QWebEngineProfile *profile, QObject *parent = nullptr);

    /// Loads `url`, the only address that this page will go to until the next call.
    void show(const QUrl &url);

Q_SIGNALS:
    void linkActivated(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    /// What WebEngine refuses an email is worth a debug line, no more.
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    QUrl m_url;
};

} // namespace waymark
