// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportTarget.h"

#include <QString>

#include <array>
#include <optional>

namespace waymark {

/// A text for some of the targets. A row of a large file makes one, so it is no map.
class TargetTexts
{
public:
    bool contains(ImportTarget target) const { return at(target).has_value(); }
    /// Nothing where there is none, which is not the same as an empty text.
    const std::optional<QString> &at(ImportTarget target) const { return m_texts[std::size_t(target)]; }
    void insert(ImportTarget target, const QString &text) { m_texts[std::size_t(target)] = text; }

    bool operator==(const TargetTexts &) const = default;

private:
    std::array<std::optional<QString>, contactTargetCount> m_texts;
};

} // namespace waymark
