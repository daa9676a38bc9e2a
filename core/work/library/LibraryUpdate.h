// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Library.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

#include <functional>

namespace waymark {

class WriteTransaction;

/// Where a newer library comes from.
struct LibrarySource
{
    std::function<Result<Library>()> read;
    QString digest; ///< Another one for another version of it.

    static LibrarySource builtIn();
};

/// What bringing a workspace's library up to date did.
struct LibraryNews
{
    int added = 0;   ///< New playbooks.
    int changed = 0; ///< Playbooks and templates that have the newer text now.
    int waiting = 0; ///< Those that were changed here and left as they are; the person chooses.

    bool isEmpty() const { return added == 0 && changed == 0 && waiting == 0; }
    bool operator==(const LibraryNews &) const = default;
};

/// A playbook or template that was changed here, and that the program has a newer text of.
struct NewerText
{
    QString key; ///< What keepOurs() and takeNew() are told.
    QString name;
    bool isPlaybook = false;
    QString ourVersion;
    QString newVersion;

    bool operator==(const NewerText &) const = default;
};

/// Brings newer versions of the built-in library into a workspace. What was not changed here is replaced,
/// what is new is added; what was changed is left until the person chooses. Drafts, tasks and CTAs under way
/// hold texts of their own and keep them. What a newer library no longer has stays.
class LibraryUpdate
{
    Q_DECLARE_TR_FUNCTIONS(waymark::LibraryUpdate)
public:
    explicit LibraryUpdate(const WorkContext &context,
                           const LibrarySource &source = LibrarySource::builtIn());

    /// Puts the built-in library into a new workspace.
    static Result<void> install(WriteTransaction &transaction);

    /// Brings the library up to date in one transaction. Writes nothing where it is already.
    QFuture<Result<LibraryNews>> run() const;

    /// What waits for the person's choice, playbooks first.
    Result<QList<NewerText>> waiting() const;
    /// Leaves it as it is, until there is a text that is newer still.
    QFuture<Result<void>> keepOurs(const QString &key) const;
    /// Takes keepOurs() back.
    QFuture<Result<void>> askAgain(const QString &key) const;
    /// Takes the newer text. The one from here is kept beside it, under a name that says so; a template is no
    /// longer offered then.
    QFuture<Result<ActNumber>> takeNew(const QString &key) const;

private:
    WorkContext m_context;
    LibrarySource m_source;
};

} // namespace waymark
