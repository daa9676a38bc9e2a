// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QStringList>
#include <QWebEngineUrlRequestInterceptor>

namespace waymark {

/// Lets a page's requests through by scheme and blocks all others, before anything is looked up or connected.
class RequestGate : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    explicit RequestGate(QStringList allowedSchemes, QObject *parent = nullptr);

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    const QStringList m_allowedSchemes;
};

} // namespace waymark
