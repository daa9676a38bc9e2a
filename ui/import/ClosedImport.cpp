// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ClosedImport.h"

#include "ui/shell/Notices.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ClosedImport)
};

} // namespace

void offerToRestore(const UiContext &context, const ImportWizard::Start &as, QWidget *window)
{
    Notice notice;
    notice.text =
        Words::tr("The import of %1 was closed, and nothing written").arg(QFileInfo(as.path).fileName());
    notice.undoText = Words::tr("Restore");
    notice.undo = [context, as, window = QPointer<QWidget>(window)] {
        if (window)
            ImportWizard::open(context, as, window);
    };
    context.notices.tell(notice);
}

} // namespace waymark
