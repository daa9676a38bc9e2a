// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/ThemeColors.h"

#include <QFont>
#include <QObject>

namespace waymark {

/// Dresses the application: style, palette, style sheet and fonts. One is made after QApplication and lives
/// as long. Nothing asks it for colours; see ThemeColors.h, Fonts.h and IconFactory.h.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    /// Dresses the running QApplication with `choice` at once.
    explicit Theme(Choice choice = Choice::System, QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    ThemeVariant variant() const { return m_variant; }
    bool isDark() const { return m_variant == ThemeVariant::Dark; }

    void setChoice(Choice choice);

    /// Replaces the base that all text sizes are ratios of, for instance for a larger text.
    void setBaseFont(const QFont &base);

Q_SIGNALS:
    /// The person, or what they left before, chose otherwise.
    void choiceChanged(waymark::Theme::Choice choice);
    /// Everything is dressed anew already.
    void changed();

private:
    ThemeVariant wantedVariant() const;
    void update();
    void dress();

    Choice m_choice;
    ThemeVariant m_systemVariant;
    ThemeVariant m_variant;
};

} // namespace waymark
