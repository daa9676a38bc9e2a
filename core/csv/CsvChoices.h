// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/csv/TextEncoding.h"

#include <optional>

namespace waymark {

/// What a person has settled about a file; the rest is guessed.
struct CsvChoices
{
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter; ///< ASCII, and neither a quotation mark nor a line end.
    std::optional<bool> hasHeader;

    bool operator==(const CsvChoices &) const = default;
};

} // namespace waymark
