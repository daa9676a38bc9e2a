// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/Replacement.h"
#include "core/store/WorkspaceCounts.h"
#include "ui/shell/UiContext.h"

#include <QObject>

#include <functional>

namespace waymark {

class Progress;

/// File > Export workspace and Import workspace.
class WorkspaceActions : public QObject
{
    Q_OBJECT
public:
    /// What only the program can do.
    struct Parts
    {
        /// Closes the workspace and opens another one in its place.
        std::function<void(const Replacement &)> replace;
        /// Opens the workspace in a folder of its own, beside this one.
        std::function<void(const QString &folder)> openFolder;
    };

    WorkspaceActions(const UiContext &context, Parts parts, QWidget *window);

    void exportTo(const QString &file);
    void importFrom(const QString &file);

private:
    /// An export that has been unpacked and looked through.
    struct Prepared
    {
        QString unpacked;
        WorkspaceCounts holds;
        WorkspaceCounts now; ///< What this workspace holds.
    };

    void askForExport();
    void askForImport();
    void ask(const QString &file, const Prepared &prepared);
    void importInto(const QString &folder, const QString &file);
    void exported(const QString &file, const Result<void> &packed);
    void tellFailure(const Error &error);
    static Result<Prepared> prepare(Store &store, const QString &file, Progress *progress);

    UiContext m_context;
    Parts m_parts;
    QWidget *m_window;
};

} // namespace waymark
