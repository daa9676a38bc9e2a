// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/SmallMarks.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/RowText.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>

namespace waymark::smallmarks {

namespace {

constexpr int ChipPadding = 7;
constexpr int ChipIcon = 12;
constexpr int ChipIconGap = 5;
constexpr int CountPadding = 6;
constexpr int KeyPadding = 5;

/// The larger of the two sizes of monograms has larger letters.
constexpr int LargeMonogram = 36;

QFont chipFont()
{
    QFont result = textFont(TextStyle::Small);
    result.setWeight(QFont::Medium);
    return result;
}

QRectF inset(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

QSize chipSize(const ChipSpec &chip)
{
    const QFontMetrics metrics(chipFont());
    const int icon = chip.icon ? ChipIcon + ChipIconGap : 0;
    return {2 * ChipPadding + icon + rowtext::width(chip.text, chipFont()),
            std::max(tokens::size::chip, metrics.height() + 4)};
}

void paintChip(QPainter *painter, const QRect &rect, const ChipSpec &chip, const QPalette &palette)
{
    const ToneColors colors = toneColors(chip.tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(color(colors.border, palette));
    painter->setBrush(color(colors.tint, palette));
    painter->drawRoundedRect(inset(rect), tokens::radius::chip, tokens::radius::chip);
    const bool mirrored = QGuiApplication::isRightToLeft();
    QRect text = rect.adjusted(ChipPadding, 0, -ChipPadding, 0);
    if (chip.icon) {
        const QRect icon(mirrored ? text.right() - ChipIcon + 1 : text.left(), rect.y(), ChipIcon,
                         rect.height());
        IconFactory::paint(painter, icon, *chip.icon, color(colors.text, palette));
        (mirrored ? text.adjust(0, 0, -ChipIcon - ChipIconGap, 0)
                  : text.adjust(ChipIcon + ChipIconGap, 0, 0, 0));
    }
    painter->setFont(chipFont());
    painter->setPen(color(colors.text, palette));
    const QString shown = QFontMetrics(chipFont()).elidedText(chip.text, Qt::ElideRight, text.width() + 1);
    painter->drawText(text, Qt::AlignCenter, shown);
    painter->restore();
}

QSize countSize(const QString &text)
{
    const QFontMetrics metrics(chipFont());
    const int height = std::max(tokens::size::count, metrics.height() + 2);
    return {std::max(height, metrics.horizontalAdvance(text) + 2 * CountPadding), height};
}

void paintCount(QPainter *painter, const QRect &rect, const QString &text, Tone tone, const QPalette &palette)
{
    const ToneColors colors = toneColors(tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(colors.tint, palette));
    painter->drawRoundedRect(QRectF(rect), rect.height() / 2.0, rect.height() / 2.0);
    painter->setFont(chipFont());
    painter->setPen(color(colors.text, palette));
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

QSize keyCapSize(const QString &keys)
{
    const QFontMetrics metrics(textFont(TextStyle::Rail));
    return {metrics.horizontalAdvance(keys) + 2 * KeyPadding,
            std::max(tokens::size::count, metrics.height() + 4)};
}

void paintKeyCap(QPainter *painter, const QRect &rect, const QString &keys, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(color(Color::BorderDefault, palette));
    painter->setBrush(color(Color::BgRaised, palette));
    painter->drawRoundedRect(inset(rect), tokens::radius::chip, tokens::radius::chip);
    painter->setFont(textFont(TextStyle::Rail));
    painter->setPen(color(Color::TextTertiary, palette));
    painter->drawText(rect, Qt::AlignCenter, keys);
    painter->restore();
}

void paintMonogram(QPainter *painter, const QRect &rect, const QString &name, const QPalette &palette)
{
    const bool large = rect.height() >= LargeMonogram;
    QFont letters = textFont(large ? TextStyle::Heading : TextStyle::Rail);
    letters.setWeight(QFont::DemiBold);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(color(Color::NeutralBorder, palette));
    painter->setBrush(color(Color::NeutralTint, palette));
    painter->drawRoundedRect(inset(rect), tokens::radius::control, tokens::radius::control);
    painter->setPen(color(Color::TextSecondary, palette));
    const QString both = initials(name);
    const QRect place(rect.x() + (rect.width() - rowtext::width(both, letters)) / 2, rect.y(), rect.width(),
                      rect.height());
    rowtext::paint(*painter, place, Qt::AlignLeft, both, letters, Qt::ElideNone);
    painter->restore();
}

QString initials(const QString &name)
{
    QString result;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.at(0).isLetterOrNumber())
            result += word.at(0).toUpper();
        if (result.size() == 2)
            break;
    }
    return result;
}

} // namespace waymark::smallmarks
