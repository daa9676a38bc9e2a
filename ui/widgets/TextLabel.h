// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Tokens.h"

#include <QLabel>

#include <optional>

namespace waymark {

/// A label in one of the design's text styles and colours, which follow the theme and the system's font. The
/// text is plain unless setTextFormat() says otherwise.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(const QString &text = {}, TextStyle style = TextStyle::Body,
                       Color textColor = Color::TextPrimary, QWidget *parent = nullptr);

    void setStyle(TextStyle style);
    void setColor(Color textColor);
    /// Another weight than the style's.
    void setWeight(QFont::Weight weight);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    TextStyle m_style;
    Color m_color;
    std::optional<QFont::Weight> m_weight;
};

} // namespace waymark
