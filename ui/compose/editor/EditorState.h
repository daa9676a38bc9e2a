// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonObject>
#include <QString>

namespace waymark {

/// The kinds of block that a person can choose for text.
enum class EditorBlock { Paragraph, Heading1, Heading2, Heading3, Quote, Other };

/// Where the caret is and what can be done there: all that a toolbar or a menu has to show.
struct EditorState
{
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool code = false;
    QString link; ///< Target of the link at the caret; empty where there is none.

    EditorBlock block = EditorBlock::Paragraph; ///< Other where the selection spans kinds, or is no text.
    QString alignment;                          ///< "start", "center", "end"; empty where it has no meaning.
    bool bulletList = false;
    bool orderedList = false;
    bool inButton = false; ///< The caret is in a button's text, which takes no marks.

    bool canUndo = false;
    bool canRedo = false;
    bool hasSelection = false; ///< Something is selected, so there is something to cut, copy or link.
    QString selectedText;      ///< At most 200 characters of it, tokens as {{name}}.

    /// The node that is selected as a whole ("image", "token"…) or that the caret is in ("button",
    /// "condition"), with its attributes; empty for plain text. EditorView::setNodeAttributes changes it.
    QString node;
    QJsonObject nodeAttributes;

    bool empty = true; ///< The body has no text, no token and no picture.
    int words = 0;
    int characters = 0;

    bool operator==(const EditorState &) const = default;
};

} // namespace waymark
