// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/DailyBackup.h"

#include "core/base/Logging.h"
#include "core/store/Store.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"

#include <utility>

namespace waymark {

namespace {

using namespace std::chrono_literals;

// The first look waits until the start is over, never for a quiet moment that does not come.
constexpr auto firstLook = 60s;
constexpr auto everyLook = 1h;

} // namespace

DailyBackup::DailyBackup(Store &store, Notices &notices, QObject *parent)
    : QObject(parent), m_store(store), m_notices(notices)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(everyLook);
        look();
    });
    m_timer.start(firstLook);
}

void DailyBackup::look()
{
    follow(m_store.backUpDaily(), this, [this](const Result<bool> &made) {
        const bool failedBefore = std::exchange(m_failing, !made);
        if (!made) {
            qCWarning(logStore) << "no backup today:" << describe(made.error());
            if (!failedBefore)
                m_notices.tell({.text = tr("There is no backup of today. %1").arg(made.error().sentence),
                                .error = true});
        }
        Q_EMIT looked();
    });
}

} // namespace waymark
