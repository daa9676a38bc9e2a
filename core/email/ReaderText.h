// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Node.h"

#include <QList>
#include <QString>

#include <functional>

namespace waymark {

/// A piece of a text that is not taken apart further: a word, the space between two, a token's chip, where a
/// link goes.
struct TextPiece
{
    QString text;
    bool token = false; ///< The text is a token's name as a person knows it.

    bool operator==(const TextPiece &) const = default;
};

/// Says which accounts get a condition's blocks, from its attributes.
using ConditionText = std::function<QString(const QJsonObject &attributes)>;

/// A block, or a line of texts and tokens, as somebody reads it who does not see its form: words, tokens by
/// their names, links and buttons with where they go, pictures by their alternative text, items and further
/// blocks in lines of their own. For comparing and telling, never for an email.
QList<TextPiece> readerPieces(const Node &block, const ConditionText &condition = {});
QList<TextPiece> readerPieces(const QList<Node> &line);

/// The pieces as one text.
QString readerText(const Node &block, const ConditionText &condition = {});

} // namespace waymark
