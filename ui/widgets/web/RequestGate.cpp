// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/web/RequestGate.h"

#include <QUrl>
#include <QWebEngineUrlRequestInfo>

#include <utility>

namespace waymark {

RequestGate::RequestGate(QStringList allowedSchemes, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent), m_allowedSchemes(std::move(allowedSchemes))
{
}

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!m_allowedSchemes.contains(info.requestUrl().scheme()))
        info.block(true);
}

} // namespace waymark
