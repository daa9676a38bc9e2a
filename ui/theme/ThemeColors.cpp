// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/ThemeColors.h"

#include "ui/theme/TokenTables.h"

#include <QApplication>
#include <QPalette>
#include <QString>
#include <QWidget>

#include <algorithm>

namespace waymark {

namespace {

/// Above this lightness (of 255) a window background is a light one.
constexpr int LightFrom = 128;

std::optional<QPalette::ColorRole> paletteRole(QLatin1String name)
{
    static const std::pair<QLatin1String, QPalette::ColorRole> roles[] = {
        {QLatin1String("Window"), QPalette::Window},
        {QLatin1String("WindowText"), QPalette::WindowText},
        {QLatin1String("Base"), QPalette::Base},
        {QLatin1String("AlternateBase"), QPalette::AlternateBase},
        {QLatin1String("Text"), QPalette::Text},
        {QLatin1String("PlaceholderText"), QPalette::PlaceholderText},
        {QLatin1String("Button"), QPalette::Button},
        {QLatin1String("ButtonText"), QPalette::ButtonText},
        {QLatin1String("BrightText"), QPalette::BrightText},
        {QLatin1String("Highlight"), QPalette::Highlight},
        {QLatin1String("HighlightedText"), QPalette::HighlightedText},
        {QLatin1String("Link"), QPalette::Link},
        {QLatin1String("LinkVisited"), QPalette::LinkVisited},
        {QLatin1String("ToolTipBase"), QPalette::ToolTipBase},
        {QLatin1String("ToolTipText"), QPalette::ToolTipText},
        {QLatin1String("Light"), QPalette::Light},
        {QLatin1String("Midlight"), QPalette::Midlight},
        {QLatin1String("Mid"), QPalette::Mid},
        {QLatin1String("Dark"), QPalette::Dark},
        {QLatin1String("Shadow"), QPalette::Shadow},
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
        {QLatin1String("Accent"), QPalette::Accent},
#endif
    };
    const auto *found = std::find_if(std::begin(roles), std::end(roles),
                                     [name](const auto &entry) { return entry.first == name; });
    return found == std::end(roles) ? std::nullopt : std::optional(found->second);
}

void setDisabledText(QPalette &palette, const QColor &text)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, text);
}

} // namespace

ThemeVariant themeVariant(const QPalette &palette)
{
    QColor window = palette.color(QPalette::Active, QPalette::Window);
    if (window.alpha() < 255)
        window = QApplication::palette().color(QPalette::Window);
    return window.lightness() >= LightFrom ? ThemeVariant::Light : ThemeVariant::Dark;
}

QColor color(Color key, ThemeVariant variant)
{
    const auto &table = variant == ThemeVariant::Light ? tables::LightColors : tables::DarkColors;
    return QColor::fromRgba(table[static_cast<int>(key)]);
}

QColor color(Color key, const QPalette &palette)
{
    return color(key, themeVariant(palette));
}

QColor color(Color key, [[maybe_unused]] const QWidget *widget)
{
    return color(key, themeVariant(QApplication::palette()));
}

std::optional<Color> colorFromName(const QString &name)
{
    const auto *found =
        std::find_if(std::begin(tables::ColorNames), std::end(tables::ColorNames),
                     [&name](const char *candidate) { return name == QLatin1String(candidate); });
    if (found == std::end(tables::ColorNames))
        return std::nullopt;
    return static_cast<Color>(found - std::begin(tables::ColorNames));
}

QPalette makePalette(ThemeVariant variant)
{
    QPalette palette;
    for (const auto &[name, key] : tables::PaletteRoles) {
        const QColor value = color(key, variant);
        const QLatin1String role(name);
        if (role == QLatin1String("DisabledText"))
            setDisabledText(palette, value);
        else if (role == QLatin1String("DisabledBase"))
            palette.setColor(QPalette::Disabled, QPalette::Base, value);
        else if (role == QLatin1String("HighlightInactive"))
            palette.setColor(QPalette::Inactive, QPalette::Highlight, value);
        else if (const auto known = paletteRole(role))
            palette.setColor(QPalette::All, *known, value);
    }
    return palette;
}

} // namespace waymark
