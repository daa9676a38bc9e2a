// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/OutboxStatus.h"
#include "ui/widgets/Banner.h"

namespace waymark {

/// What stands in the way of sending, above the lists; hidden when nothing does.
class OutboxBanner : public Banner
{
    Q_OBJECT
public:
    explicit OutboxBanner(QWidget *parent = nullptr);

    /// `now` in UTC.
    void showStatus(const OutboxStatus &status, const QDateTime &now);

Q_SIGNALS:
    void tryNow();
    void resume();
    void settingsWanted();

private:
    void act();

    OutboxStatus::State m_state = OutboxStatus::State::Idle;
};

} // namespace waymark
