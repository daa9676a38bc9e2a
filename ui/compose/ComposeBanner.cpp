// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeBanner.h"

#include <utility>

namespace waymark {

ComposeBanner::ComposeBanner(QWidget *parent) : Banner(parent)
{
    connect(this, &Banner::actionTriggered, this, [this] {
        hide();
        if (const auto act = std::exchange(m_act, {}))
            act();
    });
}

void ComposeBanner::say(Tone tone, Icon icon, const QString &text, const QString &action,
                        std::function<void()> act)
{
    if (!act && offersSomething() && (tone < Tone::Warning || tone < m_tone))
        return;
    m_tone = tone;
    m_act = std::move(act);
    Banner::show(tone, icon, text, action);
}

void ComposeBanner::hideNews()
{
    if (!offersSomething())
        hide();
}

void ComposeBanner::sayError(const QString &sentence)
{
    say(Tone::Danger, Icon::CircleAlert, sentence);
}

} // namespace waymark
