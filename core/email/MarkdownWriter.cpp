// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/MarkdownWriter.h"

#include "core/email/UrlRules.h"
#include "core/email/render/Escape.h"

#include <QRegularExpression>

#include <algorithm>

namespace waymark {

namespace {

constexpr int lowestHeading = 6;

/// Puts `first` before the first line of a block and `rest` before the others. Empty lines stay empty, but
/// for what `rest` says other than space.
QString prefixed(const QString &block, const QString &first, const QString &rest)
{
    QStringList lines = block.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &prefix = i == 0 ? first : rest;
        lines[i] = lines.at(i).isEmpty() ? QString(prefix).trimmed() : QString(prefix + lines.at(i));
    }
    return lines.join(u'\n');
}

QString quoted(const QStringList &blocks)
{
    return prefixed(blocks.join(QStringLiteral("\n\n")), QStringLiteral("> "), QStringLiteral("> "));
}

/// `inner` between marks, which must stand at a visible character: the space around it stays outside.
QString marked(const QString &inner, const QString &mark)
{
    const QString words = inner.trimmed();
    if (words.isEmpty())
        return inner;
    const qsizetype start = inner.indexOf(words);
    return inner.left(start) + mark + words + mark + inner.mid(start + words.size());
}

bool hasMark(const Node &node, MarkType type)
{
    return std::ranges::any_of(node.marks, [type](const Mark &mark) { return mark.type == type; });
}

QString inlineText(const Node &node)
{
    if (node.type == NodeType::LineBreak)
        return QStringLiteral("\\\n");
    if (node.type == NodeType::Token)
        return MarkdownWriter::code(QStringLiteral("{{%1}}").arg(node.string(QLatin1String("name"))));
    QString text =
        hasMark(node, MarkType::Code) ? MarkdownWriter::code(node.text) : MarkdownWriter::text(node.text);
    if (hasMark(node, MarkType::Italic))
        text = marked(text, QStringLiteral("*"));
    if (hasMark(node, MarkType::Bold))
        text = marked(text, QStringLiteral("**"));
    return text;
}

/// What only means something at the start of a line: numbers of lists, marks of lists, rules and headings.
QString safeAtLineStart(QString line)
{
    static const QRegularExpression number(QStringLiteral("^(\\d{1,9})([.)])"));
    static const QRegularExpression mark(QStringLiteral("^([-+=:])"));
    line.replace(number, QStringLiteral("\\1\\\\2"));
    return line.replace(mark, QStringLiteral("\\\\1"));
}

QString safeParagraph(const QString &inlines)
{
    QStringList lines = inlines.split(u'\n');
    for (QString &line : lines)
        line = safeAtLineStart(line.trimmed());
    return lines.join(u'\n');
}

/// The highest heading in these blocks; 0 without one.
int highestHeading(const QList<Node> &nodes)
{
    int highest = 0;
    for (const Node &node : nodes) {
        const int level = node.type == NodeType::Heading ? std::max(1, node.number(QLatin1String("level")))
                                                         : highestHeading(node.content);
        if (level > 0)
            highest = highest == 0 ? level : std::min(highest, level);
    }
    return highest;
}

} // namespace

MarkdownWriter::MarkdownWriter(ConditionWords conditionWords) : m_conditionWords(std::move(conditionWords)) {}

QString MarkdownWriter::text(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\`*_{}\\[\\]<>#|~&!$])"));
    QString clean = text;
    for (QChar &c : clean) {
        // A line of its own would begin something new.
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return clean.replace(special, QStringLiteral("\\\\1"));
}

QString MarkdownWriter::code(const QString &code)
{
    QString clean = code;
    qsizetype run = 0;
    qsizetype longest = 0;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool padded =
        clean.startsWith(u'`') || clean.endsWith(u'`') || (clean.startsWith(u' ') && clean.endsWith(u' '));
    return padded ? QString(fence + u' ' + clean + u' ' + fence) : QString(fence + clean + fence);
}

QString MarkdownWriter::link(const QString &label, const QString &target)
{
    const QString slot = urlSlotToken(target);
    if (!slot.isEmpty())
        return label + QStringLiteral(" (") + code(QStringLiteral("{{%1}}").arg(slot)) + u')';
    static const QStringList schemes = {QStringLiteral("https"), QStringLiteral("http"),
                                        QStringLiteral("mailto"), QStringLiteral("tel")};
    if (!schemes.contains(urlScheme(target).toLower()))
        return label;
    QString address = QString::fromLatin1(encodedUrl(target));
    // What would end the address, or escape its end.
    address.replace(u'(', QLatin1String("%28")).replace(u')', QLatin1String("%29"));
    address.replace(u'<', QLatin1String("%3C")).replace(u'>', QLatin1String("%3E"));
    address.replace(u'\\', QLatin1String("%5C")).replace(u' ', QLatin1String("%20"));
    return u'[' + label + QStringLiteral("](") + address + u')';
}

QString MarkdownWriter::line(const LineDocument &line) const
{
    return safeParagraph(inlines(line.nodes()));
}

QString MarkdownWriter::body(const Document &document, int level) const
{
    const QList<Node> &nodes = document.root().content;
    const int highest = highestHeading(nodes);
    return blocks(nodes, highest == 0 ? 0 : level - highest).join(QStringLiteral("\n\n"));
}

QStringList MarkdownWriter::blocks(const QList<Node> &nodes, int shift) const
{
    QStringList written;
    for (const Node &node : nodes)
        written += block(node, shift);
    return written;
}

QStringList MarkdownWriter::block(const Node &node, int shift) const
{
    switch (node.type) {
    case NodeType::Paragraph: {
        const QString paragraph = safeParagraph(inlines(node.content));
        return paragraph.trimmed().isEmpty() ? QStringList() : QStringList{paragraph};
    }
    case NodeType::Heading: {
        const int level = std::clamp(node.number(QLatin1String("level")) + shift, 1, lowestHeading);
        const QString words = inlines(node.content).replace(QStringLiteral("\\\n"), QStringLiteral(" "));
        return {QString(level, u'#') + u' ' + words.simplified()};
    }
    case NodeType::BulletList:
    case NodeType::OrderedList:
        return {list(node, shift)};
    case NodeType::Quote:
        return {quoted(blocks(node.content, shift))};
    case NodeType::Image:
        return {image(node)};
    case NodeType::Button:
        return {
            marked(link(inlines(node.content), node.string(QLatin1String("href"))), QStringLiteral("**"))};
    case NodeType::Divider:
        return {QStringLiteral("---")};
    case NodeType::Columns:
    case NodeType::Column:
        return blocks(node.content, shift);
    case NodeType::Condition:
        return condition(node, shift);
    default:
        return {};
    }
}

QString MarkdownWriter::list(const Node &node, int shift) const
{
    int number = std::max(0, node.number(QLatin1String("start")));
    QStringList items;
    for (const Node &item : node.content) {
        const QString mark = node.type == NodeType::BulletList
                                 ? QStringLiteral("- ")
                                 : QString::number(number++) + QStringLiteral(". ");
        items.append(prefixed(blocks(item.content, shift).join(QStringLiteral("\n\n")), mark,
                              QString(mark.size(), u' ')));
    }
    return items.join(u'\n');
}

QString MarkdownWriter::image(const Node &node) const
{
    const QString source = node.string(QLatin1String("src"));
    const QString words = text(node.string(QLatin1String("alt")));
    // A picture that was put in has no address of its own.
    const bool remote = urlScheme(source).compare(QLatin1String("https"), Qt::CaseInsensitive) == 0;
    const QString picture = remote ? QString(u'!' + link(words, source)) : marked(words, QStringLiteral("*"));
    const QString href = node.string(QLatin1String("href"));
    return href.isEmpty() ? picture : link(picture, href);
}

QStringList MarkdownWriter::condition(const Node &node, int shift) const
{
    QStringList inside = blocks(node.content, shift);
    const QString words = m_conditionWords ? m_conditionWords(node) : QString();
    if (!words.isEmpty())
        inside.prepend(marked(text(words + u':'), QStringLiteral("*")));
    return {quoted(inside)};
}

QString MarkdownWriter::inlines(const QList<Node> &nodes) const
{
    QString written;
    QString label;
    QString open;
    const auto close = [&] {
        written += open.isEmpty() ? label : link(label, open);
        label.clear();
    };
    for (const Node &node : nodes) {
        if (node.link() != open) {
            close();
            open = node.link();
        }
        label += inlineText(node);
    }
    close();
    return written;
}

} // namespace waymark
