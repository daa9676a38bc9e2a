// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Tokens.h"

namespace waymark {

/// What a chip, banner or text means by its colour, the gravest last; always beside a word or a shape that says
/// the same.
enum class Tone {
    Neutral,
    Accent,  ///< A type, a role, news.
    Success, ///< Running, done.
    Warning, ///< The person decides.
    Danger,  ///< Late, refused, invalid.
};

/// The colours of one tone.
struct ToneColors
{
    Color text;
    Color tint;
    Color border;
};

inline ToneColors toneColors(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return {Color::AccentText, Color::AccentTint, Color::AccentBorder};
    case Tone::Success:
        return {Color::SuccessText, Color::SuccessTint, Color::SuccessBorder};
    case Tone::Warning:
        return {Color::WarningText, Color::WarningTint, Color::WarningBorder};
    case Tone::Danger:
        return {Color::DangerText, Color::DangerTint, Color::DangerBorder};
    case Tone::Neutral:
        break;
    }
    return {Color::TextSecondary, Color::NeutralTint, Color::NeutralBorder};
}

} // namespace waymark
