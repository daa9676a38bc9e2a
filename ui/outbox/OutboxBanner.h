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

    /// `now` in UTC. `untold` is of how many emails the team's server does not know yet that they are held.
    void showStatus(const OutboxStatus &status, const QDateTime &now, int untold = 0);

Q_SIGNALS:
    void tryNow();
    void resume();
    void settingsWanted();

private:
    void act();
    static QString pausedWords(int untold);

    OutboxStatus::State m_state = OutboxStatus::State::Idle;
};

} // namespace waymark
