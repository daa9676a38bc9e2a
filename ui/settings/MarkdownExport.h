// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QStringList>

class QWidget;

namespace waymark {

/// Asks where to, and writes a page of documentation of the playbook or the email with this id.
void exportAsMarkdown(const UiContext &context, const QString &id, QWidget *parent);
/// The same for several, a page each in a folder.
void exportAsMarkdown(const UiContext &context, const QStringList &ids, QWidget *parent);

/// A name for a file of what has this id; "library" for none.
QString libraryFileName(const QString &id, const QString &ending);

} // namespace waymark
