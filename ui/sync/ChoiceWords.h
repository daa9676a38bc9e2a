// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace waymark {

/// The words of the screens for values that stand on the wire as one of a few: "Not started" for
/// "not_started".
class ChoiceWords
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ChoiceWords)
public:
    /// Nothing for a value that no type has yet.
    static std::optional<QString> of(const QString &value);
};

} // namespace waymark
