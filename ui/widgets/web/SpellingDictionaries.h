// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QStringList>

namespace waymark {

/// The spelling dictionaries (`LANGUAGE.bdic`) that the build converted from the distribution's Hunspell
/// ones.
class SpellingDictionaries
{
public:
    /// Finds the folder: QTWEBENGINE_DICTIONARIES_PATH if set, else `share/waymark/dictionaries` beside the
    /// program's folder or above it, which is where both an installation and the build tree have it. Tells
    /// WebEngine, which reads it when the first profile is made. Needs a QCoreApplication.
    static SpellingDictionaries find();

    /// Of `wanted`, those there is a dictionary for, in that order.
    QStringList available(const QStringList &wanted) const;
    /// The person's language ("en-GB"), else another country's of that language, else en-US; empty without
    /// any.
    QStringList defaultLanguages() const;

private:
    QStringList m_languages;
};

} // namespace waymark
