// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QUrl>

#include <functional>

namespace waymark {

/// What previews get from whoever puts the program together.
struct PreviewParts
{
    using Done = std::function<void(const Result<void> &)>;

    /// Hands one message to one address through the person's mail account, outside the outbox. `done` is
    /// called once, on the GUI thread. Without it no test is offered.
    std::function<void(const QString &address, const QByteArray &message, const Done &done)> sendTest;
    /// Opens an address in the person's browser.
    std::function<void(const QUrl &url)> openLink;
    /// Gets an email from the team's server that another device or a colleague sent, and keeps it. Without it
    /// such an email is only named.
    std::function<QFuture<Result<void>>(const SubmissionId &submission)> fetchEmail;
    /// Where emails go whose mail account is a folder without a path of its own.
    QString folder;
};

} // namespace waymark
