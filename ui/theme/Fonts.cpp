// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/Fonts.h"

#include "ui/theme/TokenTables.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

/// Room above and below the lines of a row together.
constexpr int RowPadding = 12;

double toHalf(double size)
{
    return std::round(size * 2) / 2;
}

/// Names by which a platform says that it has no opinion.
bool isPlaceholderFamily(const QString &family)
{
    static const QStringList names = {QString(),
                                      QStringLiteral("sans"),
                                      QStringLiteral("sans serif"),
                                      QStringLiteral("sans-serif"),
                                      QStringLiteral("helvetica"),
                                      QStringLiteral("arial"),
                                      QStringLiteral("dejavu sans"),
                                      QStringLiteral("bitstream vera sans"),
                                      QStringLiteral("fixed")};
    return names.contains(family.toLower());
}

/// By its own name: QFontDatabase::hasFamily() also asks what would stand in for it, which takes longer than
/// reading what there is.
bool isInstalled(const QString &family)
{
    const QStringList families = QFontDatabase::families();
    return std::ranges::any_of(families, [&family](const QString &known) {
        // Of several makers: "Name [Maker]".
        return known.startsWith(family, Qt::CaseInsensitive) &&
               (known.size() == family.size() || QStringView(known).mid(family.size()).startsWith(u" ["));
    });
}

QFont monospaced(const QFont &base)
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (const QString &family : {QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")}) {
        if (isInstalled(family)) {
            mono = QFont(family);
            break;
        }
    }
    if (base.pixelSize() > 0)
        mono.setPixelSize(base.pixelSize());
    else
        mono.setPointSizeF(base.pointSizeF());
    return mono;
}

} // namespace

QFont textFont(TextStyle style)
{
    return textFont(style, QApplication::font());
}

QFont textFont(TextStyle style, const QFont &base)
{
    const auto &values = tables::TextStyles[static_cast<int>(style)];
    QFont result = style == TextStyle::Mono ? monospaced(base) : base;
    if (result.pixelSize() > 0)
        result.setPixelSize(qRound(result.pixelSize() * values.ratio));
    else
        result.setPointSizeF(toHalf(result.pointSizeF() * values.ratio));
    result.setWeight(QFont::Weight(values.weight));
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    result.setFeature(QFont::Tag("tnum"), 1);
#endif
    return result;
}

QFont chooseApplicationFont(const QFont &systemFont)
{
    if (!isPlaceholderFamily(systemFont.family()) && isInstalled(systemFont.family()))
        return systemFont;
    QFont result = systemFont;
    for (const QString &family :
         {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}) {
        if (isInstalled(family)) {
            result.setFamilies({family});
            break;
        }
    }
    result.setPixelSize(tables::BasePx);
    return result;
}

int rowHeight(int minimum, const QFont &font, int lines)
{
    return std::max(minimum, lines * QFontMetrics(font).height() + RowPadding);
}

} // namespace waymark
