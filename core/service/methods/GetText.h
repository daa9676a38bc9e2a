// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace waymark {

struct MethodContext;

/// Appends to `text` what `name` ("Contact/get") gives for whole objects by their ids: the objects are in it
/// as the database has them, so that a page of 500 costs no trees. False, and nothing appended, for every
/// other method and for arguments that ask for anything else or are wrong: callMethod() answers those. Where
/// it fails a part may be there.
Result<bool> getAsText(MethodContext &context, const QString &name, const QJsonObject &arguments,
                       QByteArray &text);

} // namespace waymark
