// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/MessageComposer.h"

#include <QByteArray>
#include <QList>

namespace waymark {

/// The MIME entity of an email, beginning with its Content-Type header: multipart/alternative with the text
/// first and the HTML second, the HTML within multipart/related where there are `images`. `seed` decides the
/// boundaries, so that the same email gives the same bytes. Text in the arguments ends its lines with CRLF.
QByteArray mimeEntity(const QByteArray &text, const QByteArray &html, const QList<InlineAsset> &images,
                      const QByteArray &seed);

} // namespace waymark
