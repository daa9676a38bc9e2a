// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileImports.h"

#include <memory>

namespace waymark {

/// What can be imported.
QList<ImportKind> kindsOfImport();
/// Imports of files of this kind.
std::unique_ptr<FileImports> importsOf(ImportKind kind, const WorkContext &work);

} // namespace waymark
