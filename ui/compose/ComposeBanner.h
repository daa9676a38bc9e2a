// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/Banner.h"

#include <functional>

namespace waymark {

/// The banner of a composer: says one thing, and does what its button offers when that is pressed. News, or
/// something less grave, does not take the place of what offers something.
class ComposeBanner : public Banner
{
    Q_OBJECT
public:
    explicit ComposeBanner(QWidget *parent = nullptr);

    void say(Tone tone, Icon icon, const QString &text, const QString &action = {},
             std::function<void()> act = {});
    /// Takes away what offers nothing.
    void hideNews();
    /// What went wrong, and nothing to press.
    void sayError(const QString &sentence);

private:
    bool offersSomething() const { return !isHidden() && m_act; }

    std::function<void()> m_act;
    Tone m_tone = Tone::Neutral;
};

} // namespace waymark
