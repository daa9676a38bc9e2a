// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/MayImport.h"

#include "core/work/AdminRole.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::MayImport)
};

} // namespace

Result<void> mayImport(const WorkContext &work)
{
    const auto admin = isAdmin(work);
    WAYMARK_TRY(admin);
    if (*admin)
        return {};
    return failure(ErrorKind::Denied,
                   Words::tr("Importing is for admins. Ask an admin of this workspace to import the file."));
}

} // namespace waymark
