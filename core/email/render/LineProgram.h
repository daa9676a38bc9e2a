// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/LineDocument.h"
#include "core/email/RenderedEmail.h"
#include "core/email/render/MergeTable.h"

#include <QList>
#include <QString>

namespace waymark {

class MergeState;

/// A subject or preheader made ready to be filled in.
class LineProgram
{
public:
    LineProgram() = default;
    LineProgram(const LineDocument &line, MergeTable &table);

    /// The line for one recipient: never with a line end or another control character in it. Where the
    /// values stand is appended to `spans`, if given.
    QString run(MergeState &state, QList<FilledSpan> *spans = nullptr) const;

private:
    struct Part
    {
        QString text;
        int place = -1; ///< -1: just the text.
        QString token;
    };
    QList<Part> m_parts;
};

} // namespace waymark
