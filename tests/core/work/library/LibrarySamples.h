// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Library.h"
#include "core/work/library/LibraryUpdate.h"

#include <QJsonObject>
#include <QJsonValue>

namespace waymark::test {

/// A library's export with one playbook of two steps, "intro" and "runner", and their templates, for one
/// thing to be made wrong in.
QJsonObject smallExport();

/// The same with another value at `path` ("playbooks/0/steps/0/kind"); an undefined one removes.
QJsonObject changed(const QJsonObject &json, const QString &path, const QJsonValue &to);

QByteArray bytesOf(const QJsonObject &json);

/// The export of the built-in library as JSON.
QJsonObject builtInExport();

/// What an update would come from, if the program had this library.
LibrarySource sourceOf(const QJsonObject &json);

} // namespace waymark::test
