// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace waymark::checks {

/// The words of an email that stand out least from what is behind them.
struct FaintWords
{
    QString words;
    double ratio = 21; ///< 1 to 21 (WCAG 2.1, "contrast ratio").
    bool dark = false; ///< As mail programs in dark mode show them.

    bool operator==(const FaintWords &) const = default;
};

/// The faintest words in the HTML that CompiledEmail makes: by its inline styles, and once more with the
/// rules of its prefers-color-scheme block. Nothing where all have `enough` contrast.
std::optional<FaintWords> faintestWords(const QByteArray &html, double enough);

} // namespace waymark::checks
