// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/TextCompiler.h"

#include "core/email/TokenRegistry.h"
#include "core/email/UrlRules.h"
#include "core/email/render/Escape.h"

#include <algorithm>

namespace waymark {

namespace {

/// Whether the words of a link already are its target, so that saying it again would only be noise.
bool says(const QString &label, const QString &href)
{
    const QString words = label.trimmed();
    if (words.isEmpty())
        return false;
    for (const QLatin1String scheme : {QLatin1String(""), QLatin1String("https://"), QLatin1String("http://"),
                                       QLatin1String("mailto:"), QLatin1String("tel:")}) {
        if (href == scheme + words || href == scheme + words + u'/')
            return true;
    }
    return false;
}

/// Whether a paragraph is code and nothing else: a command, to be copied.
bool isCommand(const Node &paragraph)
{
    const auto isCode = [](const Node &node) {
        return node.type == NodeType::LineBreak ||
               (node.type == NodeType::Text && std::ranges::any_of(node.marks, [](const Mark &mark) {
                    return mark.type == MarkType::Code;
                }));
    };
    return std::ranges::all_of(paragraph.content, isCode);
}

} // namespace

void TextCompiler::body(const Document &document)
{
    blocks(document.root().content, {}, false);
}

void TextCompiler::foot(const EmailSource &source)
{
    lines(source.signature);
    const bool program = source.kind == EmailKind::Program;
    const QString name = source.organisationName.trimmed();
    const QString address = source.postalAddress.trimmed();
    if (!program && name.isEmpty() && address.isEmpty())
        return;

    rule();
    if (program) {
        const EmailWords &words = m_format.words();
        const int account = m_table.token(token::accountName);
        TextParagraph without;
        without.text(words.reason);
        const int skipWithout = m_out.skipIfPresent(account);
        put(without, {}, true);
        m_out.endSkip(skipWithout);

        TextParagraph with;
        with.text(words.reasonAtAccount.section(QLatin1String("%1"), 0, 0));
        with.value(m_table.place(token::accountName));
        with.text(words.reasonAtAccount.section(QLatin1String("%1"), 1));
        const int skipWith = m_out.skipUnlessPresent(account);
        put(with, {}, true);
        m_out.endSkip(skipWith);

        TextParagraph unsubscribe;
        unsubscribe.text(words.unsubscribe + QLatin1String(": "));
        unsubscribe.url(m_table.place(token::unsubscribeLink));
        put(unsubscribe, {}, false);
    }
    lines(name + u'\n' + address);
}

void TextCompiler::blocks(const QList<Node> &nodes, LinePrefix prefix, bool tight)
{
    for (const Node &node : nodes) {
        block(node, prefix, tight);
        prefix.first = prefix.rest;
    }
}

void TextCompiler::block(const Node &node, const LinePrefix &prefix, bool tight)
{
    switch (node.type) {
    case NodeType::Paragraph:
    case NodeType::Heading: {
        TextParagraph paragraph;
        inlines(paragraph, node.content);
        if (isCommand(node))
            paragraph.keepLines();
        put(paragraph, prefix, tight);
        break;
    }
    case NodeType::BulletList:
    case NodeType::OrderedList:
        list(node, prefix);
        if (!tight)
            blankLine(prefix);
        break;
    case NodeType::Quote:
        blocks(node.content, {prefix.first + QLatin1String("> "), prefix.rest + QLatin1String("> ")}, true);
        blankLine(prefix);
        break;
    case NodeType::Image:
        image(node, prefix, tight);
        break;
    case NodeType::Button:
        button(node, prefix, tight);
        break;
    case NodeType::Divider:
        rule();
        break;
    case NodeType::Columns:
        for (const Node &column : node.content)
            blocks(column.content, prefix, tight);
        break;
    case NodeType::Condition:
        condition(node, prefix, tight);
        break;
    default:
        break;
    }
}

void TextCompiler::list(const Node &node, const LinePrefix &prefix)
{
    int number = node.number(QLatin1String("start"));
    QString before = prefix.first;
    for (const Node &item : node.content) {
        const QString mark = node.type == NodeType::BulletList
                                 ? QStringLiteral("- ")
                                 : QString::number(number++) + QLatin1String(". ");
        blocks(item.content, {before + mark, prefix.rest + QString(mark.size(), u' ')}, true);
        before = prefix.rest;
    }
}

void TextCompiler::image(const Node &node, const LinePrefix &prefix, bool tight)
{
    const QString alt = node.string(QLatin1String("alt")).trimmed();
    TextParagraph paragraph;
    if (!alt.isEmpty())
        paragraph.text(u'[' + alt + u']');
    target(paragraph, node.string(QLatin1String("href")), alt);
    put(paragraph, prefix, tight);
}

void TextCompiler::button(const Node &node, const LinePrefix &prefix, bool tight)
{
    TextParagraph paragraph;
    inlines(paragraph, node.content);
    target(paragraph, node.string(QLatin1String("href")), {});
    put(paragraph, prefix, tight);
}

void TextCompiler::condition(const Node &node, const LinePrefix &prefix, bool tight)
{
    const int skip = m_out.skipUnless(m_table.condition(node));
    blocks(node.content, prefix, tight);
    m_out.endSkip(skip);
}

void TextCompiler::inlines(TextParagraph &paragraph, const QList<Node> &nodes)
{
    QString open;
    QString label;
    for (const Node &node : nodes) {
        const QString href = node.link();
        if (href != open) {
            target(paragraph, open, label);
            open = href;
            label.clear();
        }
        if (node.type == NodeType::LineBreak) {
            paragraph.lineBreak();
        } else if (node.type == NodeType::Text) {
            paragraph.text(node.text);
            label += node.text;
        } else {
            const QString name = node.string(QLatin1String("name"));
            const TokenInfo *info = TokenRegistry::find(name);
            const bool address = info && info->type == TokenType::Url;
            if (address)
                paragraph.url(m_table.place(name));
            else
                paragraph.value(m_table.place(node));
            label += QLatin1String("{{") + name + QLatin1String("}}");
        }
    }
    target(paragraph, open, label);
}

/// Says where a link goes, after its words (RFC 3986, appendix C: between angle brackets).
void TextCompiler::target(TextParagraph &paragraph, const QString &href, const QString &label)
{
    if (href.isEmpty() || says(label, href))
        return;
    paragraph.text(paragraph.isEmpty() ? QStringLiteral("<") : QStringLiteral(" <"));
    const QString slot = urlSlotToken(href);
    if (slot.isEmpty())
        paragraph.text(QLatin1String(encodedUrl(href)));
    else
        paragraph.url(m_table.place(slot));
    paragraph.text(QStringLiteral(">"));
}

void TextCompiler::put(const TextParagraph &paragraph, const LinePrefix &prefix, bool tight)
{
    if (paragraph.isEmpty())
        return;
    paragraph.writeTo(m_out, prefix);
    if (!tight)
        blankLine(prefix);
}

void TextCompiler::blankLine(const LinePrefix &prefix)
{
    m_out.literal(prefix.rest.trimmed().toUtf8() + "\r\n");
}

void TextCompiler::lines(const QString &text)
{
    TextParagraph paragraph;
    const QStringList parts = text.trimmed().split(u'\n');
    for (const QString &part : parts) {
        if (!paragraph.isEmpty())
            paragraph.lineBreak();
        paragraph.text(part.trimmed());
    }
    put(paragraph, {}, false);
}

void TextCompiler::rule()
{
    m_out.literal(QByteArray(24, '-') + "\r\n\r\n");
}

} // namespace waymark
