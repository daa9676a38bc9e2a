// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/HtmlCompiler.h"

#include "core/email/RenderedEmail.h"
#include "core/email/TokenRegistry.h"
#include "core/email/UrlRules.h"
#include "core/email/render/Escape.h"
#include "core/email/render/HtmlStyle.h"
#include "core/email/render/MarkTags.h"

#include <algorithm>

namespace waymark {

namespace {

QByteArray escaped(const QString &text)
{
    QByteArray bytes;
    appendHtml(bytes, text);
    return bytes;
}

constexpr char layoutTable[] = R"(<table role="presentation" border="0" cellpadding="0" cellspacing="0")";

} // namespace

HtmlCompiler::HtmlCompiler(MergeTable &table, const ValueFormat &format)
    : m_table(table), m_format(format), m_rightToLeft(format.locale().textDirection() == Qt::RightToLeft)
{
}

void HtmlCompiler::head(const EmailSource &source)
{
    const QByteArray languageAndDirection =
        "lang=\"" + escaped(source.language) + (m_rightToLeft ? "\" dir=\"rtl\"" : "\" dir=\"ltr\"");
    write("<!DOCTYPE html>\r\n<html " + languageAndDirection + ">\r\n<head>\r\n" +
          R"(<meta http-equiv="Content-Type" content="text/html; charset=utf-8">)" + "\r\n" +
          R"(<meta name="viewport" content="width=device-width, initial-scale=1">)" + "\r\n" +
          R"(<meta name="color-scheme" content="light dark">)" + "\r\n" +
          R"(<meta name="supported-color-schemes" content="light dark">)" + "\r\n<title>");
    m_out.htmlSubject();
    // Word, which Outlook for Windows draws with, understands none of the block: to it, it is a comment.
    write(QByteArray("</title>\r\n<!--[if !mso]><!-->\r\n<style>\r\n") + style::darkBlock +
          "</style>\r\n<!--<![endif]-->\r\n</head>\r\n" + "<body class=\"wm-page\" style=\"" + style::page +
          "\">\r\n");
    if (!source.preheader.isEmpty()) {
        write(QByteArray("<div style=\"") + style::hidden + "\">");
        m_out.htmlPreheader();
        // Keeps what follows in the body out of the inbox's line of preview.
        write(QByteArray("&#847;&#160;").repeated(40) + "</div>\r\n");
    }
    const QByteArray side = m_rightToLeft ? "right" : "left";
    write("<div role=\"article\" aria-roledescription=\"email\" " + languageAndDirection + ">\r\n" +
          layoutTable + " width=\"100%\" class=\"wm-page\" bgcolor=\"#FFFFFF\" style=\"" + style::paper +
          "\">\r\n<tr><td align=\"center\" " + "style=\"padding:24px 20px\">\r\n" + layoutTable +
          " width=\"600\" style=\"width:100%;max-width:600px\">\r\n<tr><td class=\"wm-text\" align=\"" +
          side + "\" style=\"" + style::font + ";text-align:" + side + "\">\r\n");
}

void HtmlCompiler::foot(const EmailSource &source)
{
    signature(source.signature);
    footer(source);
    write("</td></tr>\r\n</table>\r\n</td></tr>\r\n</table>\r\n</div>\r\n</body>\r\n</html>\r\n");
}

void HtmlCompiler::body(const Document &document)
{
    blocks(document.root().content);
}

void HtmlCompiler::blocks(const QList<Node> &nodes)
{
    for (const Node &node : nodes)
        block(node);
}

void HtmlCompiler::block(const Node &node)
{
    switch (node.type) {
    case NodeType::Paragraph:
        openBlock("p", style::block, node);
        inlines(node.content);
        write(node.content.isEmpty() ? "&#160;</p>\r\n" : "</p>\r\n");
        break;
    case NodeType::Heading:
        heading(node);
        break;
    case NodeType::BulletList:
        list(node, "ul", false);
        break;
    case NodeType::OrderedList:
        list(node, "ol", false);
        break;
    case NodeType::Quote:
        quote(node);
        break;
    case NodeType::Image:
        image(node);
        break;
    case NodeType::Button:
        button(node);
        break;
    case NodeType::Divider:
        write(QByteArray("<hr class=\"wm-line\" style=\"") + style::rule + "\">\r\n");
        break;
    case NodeType::Spacer:
        spacer(node);
        break;
    case NodeType::Columns:
        columns(node);
        break;
    case NodeType::Condition:
        condition(node);
        break;
    default:
        break;
    }
}

void HtmlCompiler::heading(const Node &node)
{
    const int level = std::clamp(node.number(QLatin1String("level")), 1, 3);
    const QByteArray tag = "h" + QByteArray::number(level);
    openBlock(tag.constData(), style::headings[level - 1], node);
    inlines(node.content);
    write("</" + tag + ">\r\n");
}

void HtmlCompiler::quote(const Node &node)
{
    write(QByteArray("<blockquote class=\"wm-line\" style=\"margin:0 0 12px;padding:") +
          (m_rightToLeft ? "0 12px 0 0" : "0 0 0 12px") + (m_rightToLeft ? ";border-right" : ";border-left") +
          ":3px solid #B9C4CC\">\r\n");
    blocks(node.content);
    write("</blockquote>\r\n");
}

void HtmlCompiler::openBlock(const char *tag, const char *style, const Node &node)
{
    QByteArray open = QByteArray("<") + tag + " style=\"" + style;
    if (const char *side = alignment(node))
        open.append(";text-align:").append(side);
    write(open + "\">");
}

/// Where the node's text stands; null for the side that reading starts from. "start" and "end" themselves
/// are not understood everywhere.
const char *HtmlCompiler::alignment(const Node &node) const
{
    const QString align = node.string(QLatin1String("align"));
    if (align == QLatin1String("center"))
        return "center";
    if (align == QLatin1String("end"))
        return m_rightToLeft ? "left" : "right";
    return nullptr;
}

void HtmlCompiler::list(const Node &node, const char *tag, bool nested)
{
    QByteArray open = QByteArray("<") + tag;
    if (node.type == NodeType::OrderedList && node.number(QLatin1String("start")) != 1)
        open += " start=\"" + QByteArray::number(node.number(QLatin1String("start"))) + "\"";
    write(open + " style=\"margin:0 0 " + (nested ? "0" : "12px") +
          ";padding:" + (m_rightToLeft ? "0 22px 0 0" : "0 0 0 22px") + "\">\r\n");
    for (const Node &item : node.content)
        listItem(item);
    write(QByteArray("</") + tag + ">\r\n");
}

void HtmlCompiler::listItem(const Node &node)
{
    write("<li style=\"margin:0;padding:0\">");
    for (const Node &child : node.content) {
        if (child.type == NodeType::Paragraph) {
            openBlock("p", "margin:0;padding:0", child);
            inlines(child.content);
            write("</p>\r\n");
        } else {
            write("\r\n");
            list(child, child.type == NodeType::BulletList ? "ul" : "ol", true);
        }
    }
    write("</li>\r\n");
}

void HtmlCompiler::image(const Node &node)
{
    const QString source = node.string(QLatin1String("src"));
    const QString href = node.string(QLatin1String("href"));
    const int width = node.number(QLatin1String("width"));
    const int height = node.number(QLatin1String("height"));
    const bool asset = source.startsWith(QLatin1String("asset:"));

    write(QByteArray("<p style=\"") + style::block + "\">");
    if (!href.isEmpty())
        openLink(href, style::link, "wm-link");
    QByteArray tag = "<img src=\"";
    tag += asset ? "cid:" + contentId(source.mid(6)).toLatin1()
                 : escaped(QString::fromLatin1(encodedUrl(source)));
    tag += "\" alt=\"" + escaped(node.string(QLatin1String("alt"))) + "\"";
    if (width > 0)
        tag += " width=\"" + QByteArray::number(width) + "\"";
    if (height > 0)
        tag += " height=\"" + QByteArray::number(height) + "\"";
    write(tag + " border=\"0\" style=\"max-width:100%;height:auto;border:0;vertical-align:top\">");
    if (asset)
        m_out.asset(source.mid(6));
    write(href.isEmpty() ? "</p>\r\n" : "</a></p>\r\n");
}

void HtmlCompiler::button(const Node &node)
{
    const bool primary = node.string(QLatin1String("kind")) != QLatin1String("plain");
    const char *side = alignment(node);
    // A table with an align attribute of its own would float, so that the text after it flows around it.
    if (side)
        write(QByteArray(layoutTable) + " width=\"100%\"><tr><td align=\"" + side + "\">\r\n");
    write(QByteArray(layoutTable) + " style=\"margin:4px 0 16px\"><tr><td class=\"" +
          (primary ? "wm-primary" : "wm-plain") + "\" align=\"center\" bgcolor=\"" +
          (primary ? "#0E6A84" : "#FFFFFF") + "\" style=\"" +
          (primary ? style::primaryCell : style::plainCell) + ";" + style::font + "\">");
    const QString href = node.string(QLatin1String("href"));
    openLink(href, primary ? style::primaryText : style::plainText, primary ? "wm-on-primary" : "wm-link");
    inlines(node.content);
    write(side ? "</a></td></tr></table>\r\n</td></tr></table>\r\n" : "</a></td></tr></table>\r\n");
}

void HtmlCompiler::columns(const Node &node)
{
    write(QByteArray(layoutTable) + " width=\"100%\"><tr>\r\n");
    for (qsizetype i = 0; i < node.content.size(); ++i) {
        const bool atLeft = (i == 0) != m_rightToLeft;
        write(QByteArray("<td class=\"wm-column wm-text\" width=\"50%\" valign=\"top\" style=\"padding:") +
              (atLeft ? "0 10px 0 0;" : "0 0 0 10px;") + style::font + "\">\r\n");
        blocks(node.content.at(i).content);
        write("</td>\r\n");
    }
    write("</tr></table>\r\n");
}

void HtmlCompiler::condition(const Node &node)
{
    const int skip = m_out.skipUnless(m_table.condition(node));
    blocks(node.content);
    m_out.endSkip(skip);
}

void HtmlCompiler::spacer(const Node &node)
{
    const QString size = node.string(QLatin1String("size"));
    const QByteArray height = size == QLatin1String("small")   ? "8"
                              : size == QLatin1String("large") ? "32"
                                                               : "16";
    // The height of its one line: a block's own height is not kept everywhere.
    write("<div style=\"line-height:" + height +
          "px;mso-line-height-rule:exactly;font-size:1px\">&#160;</div>\r\n");
}

void HtmlCompiler::openLink(const QString &href, const char *style, const char *classes)
{
    write("<a");
    const QString slot = urlSlotToken(href);
    if (!slot.isEmpty()) {
        write(" href=\"");
        m_out.htmlUrl(m_table.place(slot));
        write("\"");
    } else if (!href.isEmpty()) {
        write(" href=\"" + escaped(QString::fromLatin1(encodedUrl(href))) + "\"");
    }
    write(QByteArray(" class=\"") + classes + "\" style=\"" + style + "\">");
}

void HtmlCompiler::inlines(const QList<Node> &nodes)
{
    QString open;
    for (const Node &node : nodes) {
        const QString href = node.link();
        if (href != open) {
            if (!open.isEmpty())
                write("</a>");
            if (!href.isEmpty())
                openLink(href, style::link, "wm-link");
            open = href;
        }
        inlineNode(node);
    }
    if (!open.isEmpty())
        write("</a>");
}

void HtmlCompiler::inlineNode(const Node &node)
{
    for (const Mark &mark : node.marks)
        write(openTag(mark.type));
    if (node.type == NodeType::LineBreak)
        write("<br>\r\n");
    else if (node.type == NodeType::Text)
        text(node.text);
    else
        token(node);
    for (auto mark = node.marks.crbegin(); mark != node.marks.crend(); ++mark)
        write(closeTag(mark->type));
}

void HtmlCompiler::token(const Node &node)
{
    const QString name = node.string(QLatin1String("name"));
    const TokenInfo *info = TokenRegistry::find(name);
    if (!info || info->type != TokenType::Url) {
        m_out.htmlValue(m_table.place(node));
        return;
    }
    const bool link = node.link().isEmpty();
    if (link)
        openLink(QLatin1String("token:") + name, style::link, "wm-link");
    m_out.htmlUrlText(m_table.place(name));
    if (link)
        write("</a>");
}

void HtmlCompiler::text(const QString &text)
{
    QByteArray bytes;
    appendTypedHtml(bytes, text);
    write(bytes);
}

void HtmlCompiler::signature(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    QByteArray lines;
    appendHtmlLines(lines, trimmed);
    write(QByteArray("<p style=\"") + style::block + "\">" + lines + "</p>\r\n");
}

void HtmlCompiler::footer(const EmailSource &source)
{
    const bool program = source.kind == EmailKind::Program;
    const QString name = source.organisationName.trimmed();
    const QString address = source.postalAddress.trimmed();
    if (!program && name.isEmpty() && address.isEmpty())
        return;

    const QByteArray open = QByteArray("<p class=\"wm-faint\" style=\"") + style::footer + "\">";
    write(QByteArray("<hr class=\"wm-line\" style=\"") + style::rule + "\">\r\n");
    if (program) {
        write(open);
        const EmailWords &words = m_format.words();
        const int account = m_table.token(waymark::token::accountName);
        const int without = m_out.skipIfPresent(account);
        text(words.reason);
        m_out.endSkip(without);
        const int with = m_out.skipUnlessPresent(account);
        text(words.reasonAtAccount.section(QLatin1String("%1"), 0, 0));
        m_out.htmlValue(m_table.place(waymark::token::accountName));
        text(words.reasonAtAccount.section(QLatin1String("%1"), 1));
        m_out.endSkip(with);
        write(" ");
        openLink(QLatin1String("token:") + waymark::token::unsubscribeLink, style::link, "wm-link");
        text(words.unsubscribe);
        write("</a></p>\r\n");
    }
    if (!name.isEmpty() || !address.isEmpty()) {
        QStringList lines = address.split(u'\n', Qt::SkipEmptyParts);
        if (!name.isEmpty())
            lines.prepend(name);
        for (QString &line : lines)
            line = line.trimmed();
        write(open);
        text(lines.join(QLatin1String(", ")));
        write("</p>\r\n");
    }
}

} // namespace waymark
