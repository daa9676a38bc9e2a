// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/RowsFailed.h"

#include "core/base/Error.h"
#include "ui/shell/Notices.h"

#include <QCoreApplication>
#include <QPointer>

namespace waymark {

void tellRowsFailed(Notices &notices, const Error &error, QObject *owner, std::function<void()> again)
{
    Notice notice;
    notice.text = error.sentence;
    notice.error = true;
    notice.wayText = QCoreApplication::translate("waymark::RowsFailed", "Try again");
    notice.way = [guard = QPointer<QObject>(owner), again = std::move(again)] {
        if (guard)
            again();
    };
    notices.tell(notice);
}

} // namespace waymark
