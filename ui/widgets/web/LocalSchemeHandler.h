// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QWebEngineUrlSchemeHandler>

#include <functional>
#include <optional>

class QUrl;

namespace waymark {

/// Answers a scheme of our own with bytes from memory. Reading (GET) only.
class LocalSchemeHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    struct Answer
    {
        QByteArray bytes;
        QByteArray mimeType; ///< With a charset where the bytes are text.
    };
    /// What is behind an address; nothing where there is nothing. Called on the GUI thread.
    using Answerer = std::function<std::optional<Answer>(const QUrl &url)>;

    explicit LocalSchemeHandler(Answerer answerer, QObject *parent = nullptr);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    Answerer m_answerer;
};

/// The answer for a picture, typed by its own first bytes (PNG, JPEG or GIF: what mail programs show);
/// nothing for anything else.
std::optional<LocalSchemeHandler::Answer> pictureAnswer(const QByteArray &bytes);

} // namespace waymark
