// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/protocol/ProblemDetails.h"
#include "core/service/Response.h"

#include <QJsonObject>
#include <QString>

namespace waymark {

/// Answers that need nothing but themselves.
Response jsonAnswer(const QJsonObject &object, int status = 200);
Response problemAnswer(const ProblemDetails &problem);
Response problemAnswer(int status, const QString &title);
/// What the database's error means to a client: try again later, or this will not work.
Response errorAnswer(const Error &error);
/// The media type that a header names, without its parameters; that of any bytes where it names none.
QString mediaTypeOf(const QByteArray &header);
/// 405 with what is allowed.
Response notAllowed(const QByteArray &methods);

} // namespace waymark
