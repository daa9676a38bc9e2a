// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/render/SliceProgram.h"

#include <QList>
#include <QString>

namespace waymark {

/// A paragraph of plain text while it is being put together.
class TextParagraph
{
public:
    void text(const QString &text);
    void lineBreak();
    void value(int place);
    void url(int place);
    /// Keeps each line whole, as a command has to be that is copied. Only text that is the same for
    /// everybody, and whose lines a message can carry.
    void keepLines() { m_keepLines = true; }

    bool isEmpty() const { return m_parts.isEmpty(); }

    /// Writes it: wrapped at once where it is the same for everybody, else for each recipient.
    void writeTo(SliceProgram &program, const LinePrefix &prefix) const;

private:
    struct Part
    {
        enum class Kind { Text, Value, Url };
        Kind kind = Kind::Text;
        QString text;
        int place = 0;
    };
    bool writeWhole(SliceProgram &program, const LinePrefix &prefix) const;

    QList<Part> m_parts;
    bool m_keepLines = false;
};

} // namespace waymark
