// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace waymark {

/// Where the pages that show emails get their pictures: the bytes of an asset by its content hash. Given by
/// whoever opens an editor or a preview, so that these know no store. Called on the GUI thread while a page
/// loads, so an answer must be short in coming (an indexed read, no network).
class AssetSource
{
public:
    AssetSource() = default;
    AssetSource(const AssetSource &) = delete;
    AssetSource &operator=(const AssetSource &) = delete;
    virtual ~AssetSource() = default;

    /// The bytes whose SHA-256 is `sha256` (64 lower-case hexadecimal digits), or why there are none.
    virtual Result<QByteArray> assetBytes(const QString &sha256) const = 0;
};

} // namespace waymark
