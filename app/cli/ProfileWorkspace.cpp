// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/ProfileWorkspace.h"

#include "core/store/WorkspaceFile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ProfileWorkspace)
};

/// Only the program itself, and what is asked to make one, makes a workspace.
Result<void> expectThere(const CommandContext &context)
{
    if (QFileInfo::exists(ProfileWorkspace::path(context)))
        return {};
    return failure(
        ErrorKind::NotFound,
        Words::tr("There is no workspace in %1. Name its folder with --profile.").arg(context.profile));
}

} // namespace

QString ProfileWorkspace::path(const CommandContext &context)
{
    return WorkspaceFile::inProfile(context.profile);
}

Result<std::unique_ptr<Store>> ProfileWorkspace::openToWork(const CommandContext &context)
{
    WAYMARK_TRY(expectThere(context));
    return Store::open(path(context), context.clock);
}

Result<std::unique_ptr<Store>> ProfileWorkspace::openToLook(const CommandContext &context)
{
    WAYMARK_TRY(expectThere(context));
    return Store::openToRead(path(context), context.clock);
}

Result<std::unique_ptr<Store>> ProfileWorkspace::openToCopy(const CommandContext &context)
{
    auto store = openToWork(context);
    if (!store && (store.error().kind == ErrorKind::Busy || store.error().kind == ErrorKind::Io))
        return Store::openToRead(path(context), context.clock);
    return store;
}

} // namespace waymark
