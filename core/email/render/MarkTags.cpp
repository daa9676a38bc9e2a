// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/MarkTags.h"

#include "core/email/render/HtmlStyle.h"

namespace waymark {

QByteArray openTag(MarkType type)
{
    switch (type) {
    case MarkType::Bold:
        return "<strong>";
    case MarkType::Italic:
        return "<em>";
    case MarkType::Underline:
        return "<u>";
    case MarkType::Code:
        return QByteArray("<code class=\"wm-code\" style=\"") + style::code + "\">";
    case MarkType::Link:
        break;
    }
    return {};
}

QByteArray closeTag(MarkType type)
{
    switch (type) {
    case MarkType::Bold:
        return "</strong>";
    case MarkType::Italic:
        return "</em>";
    case MarkType::Underline:
        return "</u>";
    case MarkType::Code:
        return "</code>";
    case MarkType::Link:
        break;
    }
    return {};
}

} // namespace waymark
