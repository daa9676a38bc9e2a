// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A name in one cell as two: "Jo Miller", "Miller, Jo", "Jo Miller, PhD", "Ludwig van Beethoven".
struct FullName
{
    QString first;
    QString last;
    QString suffix; ///< A degree or the like at its end, which is no part of either.
    /// Whether it can be read in two ways: several words, a comma, and what is behind it is no known degree;
    /// or letters with which some write the family's name first.
    bool isDoubtful = false;

    bool operator==(const FullName &) const = default;

    /// `tidied`: without blanks at the ends and double ones. One word alone is the first name, so that it is
    /// what an email greets with.
    static FullName of(const QString &tidied);

private:
    void split(const QString &words);
};

} // namespace waymark
