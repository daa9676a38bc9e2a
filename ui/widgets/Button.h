// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/widgets/Tone.h"

#include <QPushButton>

#include <optional>

namespace waymark {

/// A push button in one of the design's kinds. A screen has at most one Primary.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind {
        Standard,
        Primary,
        Flat,
        Destructive,       ///< Red text; asks before it does anything.
        DestructiveFilled, ///< Only in a confirmation.
        Link,              ///< Looks like a link in the text.
    };

    explicit Button(const QString &text, QWidget *parent = nullptr);
    Button(const QString &text, Kind kind, QWidget *parent = nullptr);
    Button(const QString &text, Icon icon, Kind kind = Kind::Standard, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    /// 26 px instead of 30: in rows, docks and toolbars.
    void setSmall(bool small);
    void setLeadingIcon(std::optional<Icon> icon);
    /// Words and icon in the colour of a state: in the status bar. Other buttons are told apart by their
    /// kind.
    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void showIcon();

    Kind m_kind = Kind::Standard;
    std::optional<Icon> m_icon;
    Tone m_tone = Tone::Neutral;
};

} // namespace waymark
