// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/MessageHead.h"
#include "core/email/RenderedEmail.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace waymark {

/// The bytes of an image that an email carries with it.
struct InlineAsset
{
    QString id;        ///< As in "asset:" sources.
    QString mediaType; ///< "image/png", "image/jpeg" or "image/gif".
    QByteArray bytes;
};

/// Makes the message that travels (RFC 5322, 2045 to 2047, 2369, 2387).
class MessageComposer
{
public:
    /// The whole message in CRLF lines of at most 998 octets: multipart/alternative with the text first, the
    /// HTML beside its inline images in a multipart/related. Decoded, the two text parts are `email.text` and
    /// `email.html` byte for byte. Equal arguments give equal bytes.
    ///
    /// Fails with ErrorKind::Invalid when a header value or an address holds CR, LF or NUL or cannot be
    /// written, when the email is not complete or its values are marked, and when an inline image is missing
    /// in `assets`.
    static Result<QByteArray> compose(const MessageHead &head, const RenderedEmail &email,
                                      const QList<InlineAsset> &assets = {});
};

} // namespace waymark
