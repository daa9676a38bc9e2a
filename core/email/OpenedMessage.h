// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace waymark {

/// What stands in a message that was composed here: the counterpart of MessageComposer.
struct OpenedMessage
{
    QString subject;
    QByteArray html;
    QByteArray text;
    QHash<QString, QByteArray> inlineParts; ///< By Content-ID without brackets.

    bool operator==(const OpenedMessage &) const = default;
};

/// Reads the bytes of a message. The two text parts come back byte for byte as MessageComposer was given
/// them. Fails with ErrorKind::Damaged when they are no message with a text/html and a text/plain part.
Result<OpenedMessage> openMessage(const QByteArray &bytes);

} // namespace waymark
