// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// One way in which letters are written as bytes.
struct TextEncoding
{
    QString name;         ///< What a person meets: "windows-1252".
    QByteArray iconvName; ///< iconv's name for it; empty for UTF-8, which is read without iconv.
    QByteArray byteOrder; ///< The byte order mark that a file in it may begin with.

    bool isUtf8() const { return iconvName.isEmpty(); }
    /// The bytes of one code unit: 2 in UTF-16, 4 in UTF-32, else 1.
    qsizetype unitLength() const;
    /// Whether a letter may take two bytes or more, of which the first tells.
    bool isMultiByte() const;
    bool operator==(const TextEncoding &) const = default;

    static const TextEncoding &utf8();
    /// Those that can be chosen, in the order of a list.
    static const QList<TextEncoding> &all();
    /// The one with this name, compared without case, blanks, '-' and '_'; "latin1", "sjis" and other usual
    /// names are known, too. "ISO-8859-1" is windows-1252, which has all its letters and is what is meant
    /// (https://encoding.spec.whatwg.org/#names-and-labels).
    static std::optional<TextEncoding> named(const QString &name);
};

} // namespace waymark
