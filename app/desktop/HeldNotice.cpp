// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/HeldNotice.h"

#include "core/delivery/Outbox.h"
#include "core/store/Store.h"
#include "core/store/SubmissionRepository.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"

#include <memory>

namespace waymark {

HeldNotice::HeldNotice(const UiContext &context, Outbox &outbox, QObject *parent)
    : QObject(parent), m_context(context)
{
    // The outbox has put an earlier run's emails right before it first says how it is.
    const auto once = std::make_shared<QMetaObject::Connection>();
    *once = connect(&outbox, &Outbox::statusChanged, this, [this, once] {
        disconnect(*once);
        tell();
    });
}

void HeldNotice::tell()
{
    const auto held = SubmissionRepository::inState(m_context.work.store.reader(), SubmissionState::Held);
    if (!held) {
        m_context.notices.tell(held.error());
        return;
    }
    if (held->isEmpty())
        return;
    Notice notice;
    notice.text =
        tr("%Ln email(s) are on hold and have not been sent", nullptr, static_cast<int>(held->size()));
    notice.wayText = tr("Open Outbox");
    notice.way = [this, first = held->constFirst().id] {
        m_context.navigator.go({QStringLiteral("outbox"), first.toString()});
    };
    m_context.notices.tell(notice);
}

} // namespace waymark
