// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/ReaderText.h"

#include "core/email/TokenRegistry.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ReaderText)
};

constexpr QLatin1String tokenScheme("token:");

/// Takes blocks apart, in reading order.
class Reader
{
public:
    explicit Reader(const ConditionText &condition) : m_condition(condition) {}

    void read(const Node &node);
    void readLine(const QList<Node> &line);

    const QList<TextPiece> &pieces() const { return m_pieces; }

private:
    void readItems(const Node &list);
    void readBlocks(const QList<Node> &blocks);
    void addWords(const QString &text);
    void addToken(const Node &token);
    void addTarget(const QString &href);
    void addLine();
    void add(const QString &text, bool token = false) { m_pieces.append({text, token}); }

    const ConditionText &m_condition;
    QList<TextPiece> m_pieces;
};

bool isInline(const Node &node)
{
    return node.type == NodeType::Text || node.type == NodeType::Token || node.type == NodeType::LineBreak;
}

void Reader::addWords(const QString &text)
{
    // By Unicode's rules, which find words also where no spaces are between them.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    while (finder.toNextBoundary() > 0) {
        add(text.mid(from, finder.position() - from));
        from = finder.position();
    }
}

void Reader::addToken(const Node &token)
{
    const QString label = TokenRegistry::label(token.string(QLatin1String("name")));
    const QString fallback = token.string(QLatin1String("fallback"));
    add(fallback.isEmpty() ? label : Words::tr("%1 or “%2”", "a token and its fallback").arg(label, fallback),
        true);
}

void Reader::addTarget(const QString &href)
{
    if (href.isEmpty())
        return;
    add(QStringLiteral(" "));
    if (href.startsWith(tokenScheme))
        add(TokenRegistry::label(href.mid(tokenScheme.size())), true);
    else
        add(QLatin1Char('(') + href + QLatin1Char(')'));
}

/// What follows stands under what there is.
void Reader::addLine()
{
    if (!m_pieces.isEmpty() && m_pieces.last().text != QLatin1String("\n"))
        add(QStringLiteral("\n"));
}

void Reader::readLine(const QList<Node> &line)
{
    QString target;
    for (const Node &node : line) {
        const QString link = node.link();
        if (link != target)
            addTarget(std::exchange(target, link));
        if (node.type == NodeType::Text)
            addWords(node.text);
        else if (node.type == NodeType::Token)
            addToken(node);
        else
            add(QStringLiteral("\n"));
    }
    addTarget(target);
}

void Reader::readItems(const Node &list)
{
    int number = list.number(QLatin1String("start"));
    for (const Node &item : list.content) {
        addLine();
        add(list.type == NodeType::OrderedList ? QStringLiteral("%1. ").arg(number++) : QStringLiteral("• "));
        for (qsizetype i = 0; i < item.content.size(); ++i) {
            if (i > 0 && item.content.at(i).type == NodeType::Paragraph)
                addLine();
            read(item.content.at(i));
        }
    }
}

void Reader::readBlocks(const QList<Node> &blocks)
{
    for (const Node &block : blocks) {
        // Lists begin lines by themselves.
        if (block.type != NodeType::BulletList && block.type != NodeType::OrderedList)
            addLine();
        read(block);
    }
}

void Reader::read(const Node &node)
{
    switch (node.type) {
    case NodeType::BulletList:
    case NodeType::OrderedList:
        readItems(node);
        break;
    case NodeType::Image:
        add(Words::tr("Picture: %1").arg(node.string(QLatin1String("alt"))));
        addTarget(node.string(QLatin1String("href")));
        break;
    case NodeType::Button:
        add(Words::tr("Button:"));
        add(QStringLiteral(" "));
        readLine(node.content);
        addTarget(node.string(QLatin1String("href")));
        break;
    case NodeType::Divider:
        add(Words::tr("Divider"));
        break;
    case NodeType::Spacer:
        add(Words::tr("Space"));
        break;
    case NodeType::Condition:
        add(m_condition ? m_condition(node.attributes) : Words::tr("Only for some accounts"));
        readBlocks(node.content);
        break;
    default:
        if (!node.content.isEmpty() && isInline(node.content.first()))
            readLine(node.content);
        else
            readBlocks(node.content);
    }
}

} // namespace

QList<TextPiece> readerPieces(const Node &block, const ConditionText &condition)
{
    Reader reader(condition);
    reader.read(block);
    return reader.pieces();
}

QList<TextPiece> readerPieces(const QList<Node> &line)
{
    const ConditionText none;
    Reader reader(none);
    reader.readLine(line);
    return reader.pieces();
}

QString readerText(const Node &block, const ConditionText &condition)
{
    QString text;
    for (const TextPiece &piece : readerPieces(block, condition))
        text += piece.text;
    return text;
}

} // namespace waymark
