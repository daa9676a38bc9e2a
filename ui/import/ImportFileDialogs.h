// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QFileDialog;
class QString;
class QWidget;

namespace waymark {

/// Asks for the file to import, beginning where `path` is. Not open yet; goes when it is closed.
QFileDialog *importFileDialog(const QString &path, QWidget *parent);
/// Asks where the rows of `path` go that were left out.
QFileDialog *problemsFileDialog(const QString &path, QWidget *parent);

} // namespace waymark
