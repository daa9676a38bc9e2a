// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/Mends.h"

#include "core/email/NodeJson.h"
#include "core/email/UrlRules.h"
#include "core/email/checks/BodyWalk.h"
#include "core/email/checks/Misspellings.h"

#include <QHash>
#include <QJsonArray>

namespace waymark {

namespace {

constexpr QLatin1String hrefName("href");

/// A node of a tree, with the list that it stands in.
struct Place
{
    QList<Node> *list = nullptr; ///< Null: there is no such node.
    qsizetype index = 0;

    Node &node() const { return (*list)[index]; }
};

/// Follows a path ("/content/3/content/0").
Place placeAt(Node &root, const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    Place place;
    Node *node = &root;
    for (qsizetype i = 1; i < parts.size(); i += 2) {
        const int index = parts.at(i).toInt();
        if (index < 0 || index >= node->content.size())
            return {};
        place = {&node->content, index};
        node = &place.node();
    }
    return place;
}

QString withHttps(const QString &href)
{
    return urlScheme(href) == QLatin1String("http") ? QLatin1String("https") + href.mid(4) : href;
}

void useHttps(Place place)
{
    Node &node = place.node();
    if (node.attributes.contains(hrefName))
        node.attributes.insert(hrefName, withHttps(node.string(hrefName)));
    for (Node &child : node.content) {
        for (Mark &mark : child.marks)
            mark.href = withHttps(mark.href);
    }
}

/// A link that has moved has moved everywhere.
void useNewAddress(Node &node, const Finding &finding)
{
    if (node.string(hrefName) == finding.href)
        node.attributes.insert(hrefName, finding.newHref);
    for (Mark &mark : node.marks) {
        if (mark.href == finding.href)
            mark.href = finding.newHref;
    }
    for (Node &child : node.content)
        useNewAddress(child, finding);
}

bool isLink(const Mark &mark)
{
    return mark.type == MarkType::Link;
}

/// The links of a block that have no visible words become plain text.
void removeBlankLinks(Place place)
{
    for (Node &child : place.node().content) {
        if (checks::visibleText(child).trimmed().isEmpty())
            child.marks.removeIf(isLink);
    }
}

void removeBlock(Place place)
{
    place.list->removeAt(place.index);
    if (place.list->isEmpty())
        place.list->append(Node());
}

/// A token, or a link that leads to one, goes; the words that stand for it stay.
void removeToken(Place place, const QString &token)
{
    Node &node = place.node();
    const QString slot = QLatin1String("token:") + token;
    node.marks.removeIf([&slot](const Mark &mark) { return mark.href == slot; });
    if (node.string(hrefName) == slot)
        node.attributes.insert(hrefName, QString());
    if (node.type != NodeType::Token)
        return;
    const QString fallback = node.string(QLatin1String("fallback"));
    if (fallback.isEmpty()) {
        place.list->removeAt(place.index);
        return;
    }
    node.type = NodeType::Text;
    node.text = fallback;
    node.attributes = {};
}

void correctWords(Node &node)
{
    node.text = checks::withoutMisspellings(node.text);
}

/// The heading at `path` gets the level below that of the heading before it.
void levelHeading(Node &root, const QString &path)
{
    int before = 0;
    int wanted = 0;
    checks::walk(root, [&](const Node &node, const QString &at) {
        if (node.type != NodeType::Heading)
            return;
        if (at == path)
            wanted = before + 1;
        before = node.number(QLatin1String("level"));
    });
    const Place place = placeAt(root, path);
    if (place.list && wanted > 0)
        place.node().attributes.insert(QLatin1String("level"), wanted);
}

/// All buttons after the second become paragraphs that are links.
void makeLinks(QList<Node> &blocks, int &buttons)
{
    for (Node &block : blocks) {
        makeLinks(block.content, buttons);
        if (block.type != NodeType::Button || ++buttons <= 2)
            continue;
        const QString href = block.string(hrefName);
        block.type = NodeType::Paragraph;
        block.attributes = {{QStringLiteral("align"), block.string(QLatin1String("align"))}};
        for (Node &words : block.content) {
            if (!href.isEmpty())
                words.marks.prepend({MarkType::Link, href});
        }
    }
}

void mendBody(const Finding &finding, Node &root)
{
    if (finding.mend == QLatin1String("level-heading")) {
        levelHeading(root, finding.place.ref);
        return;
    }
    if (finding.mend == QLatin1String("make-links")) {
        int buttons = 0;
        makeLinks(root.content, buttons);
        return;
    }
    if (finding.mend == QLatin1String("use-new-address") && isLinkTarget(finding.newHref)) {
        useNewAddress(root, finding);
        return;
    }
    const Place place = placeAt(root, finding.place.ref);
    if (!place.list)
        return;
    if (finding.mend == QLatin1String("use-https"))
        useHttps(place);
    else if (finding.mend == QLatin1String("remove-link"))
        removeBlankLinks(place);
    else if (finding.mend == QLatin1String("remove-block"))
        removeBlock(place);
    else if (finding.mend == QLatin1String("remove-token"))
        removeToken(place, finding.token);
    else if (finding.mend == QLatin1String("correct-words"))
        correctWords(place.node());
}

LineDocument mendedLine(const Finding &finding, const LineDocument &line)
{
    QList<Node> nodes = line.nodes();
    for (qsizetype i = nodes.size() - 1; i >= 0; --i) {
        if (finding.mend == QLatin1String("correct-words"))
            correctWords(nodes[i]);
        else if (finding.mend == QLatin1String("remove-token") &&
                 nodes.at(i).string(QLatin1String("name")) == finding.token)
            removeToken({&nodes, i}, finding.token);
    }
    QJsonArray json;
    for (const Node &node : std::as_const(nodes))
        json.append(nodeToJson(node));
    return LineDocument::fromJson(json).value_or(line);
}

} // namespace

bool Mends::isAutomatic(const QString &mend)
{
    static const QStringList automatic = {QStringLiteral("use-https"),     QStringLiteral("remove-link"),
                                          QStringLiteral("remove-block"),  QStringLiteral("remove-token"),
                                          QStringLiteral("correct-words"), QStringLiteral("level-heading"),
                                          QStringLiteral("make-links"),
                                          QStringLiteral("use-new-address")};
    return automatic.contains(mend);
}

EmailSource Mends::apply(const Finding &finding, const EmailSource &source)
{
    EmailSource mended = source;
    if (!isAutomatic(finding.mend))
        return mended;
    switch (finding.place.kind) {
    case FindingPlace::Kind::Subject:
        mended.subject = mendedLine(finding, source.subject);
        break;
    case FindingPlace::Kind::Preheader:
        mended.preheader = mendedLine(finding, source.preheader);
        break;
    case FindingPlace::Kind::Body: {
        Node root = source.body.root();
        mendBody(finding, root);
        const auto body = Document::fromJson(nodeToJson(root));
        if (body)
            mended.body = *body;
        break;
    }
    case FindingPlace::Kind::Email:
    case FindingPlace::Kind::Sender:
    case FindingPlace::Kind::Recipients:
    case FindingPlace::Kind::Recipient:
        break;
    }
    return mended;
}

} // namespace waymark
