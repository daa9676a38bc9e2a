// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileImports.h"
#include "ui/shell/UiContext.h"

class QObject;

namespace waymark {

/// Tells of an import that was made, with the way back; of one that changed nothing nothing. Returns the
/// notice's number; 0 without one.
int tellImported(const UiContext &context, ImportKind kind, const ImportOutcome &outcome);
/// Takes an import back and tells of it: how much went, and who stays because of what happened since.
void undoImport(const UiContext &context, const ContactImport &import);
/// The same for the import that was just made.
void undoImport(const UiContext &context, ImportKind kind, const ContactImportId &import);

} // namespace waymark
