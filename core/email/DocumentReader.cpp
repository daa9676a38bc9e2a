// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/DocumentReader.h"

#include "core/email/CleanText.h"
#include "core/email/ConditionRules.h"
#include "core/email/UrlRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

/// Lengthens the path for as long as one part of the document is being read.
class Step
{
public:
    Step(QString &path, const QString &name) : m_path(path), m_length(path.size())
    {
        path.append(u'/').append(name);
    }
    Step(QString &path, QLatin1String name, qsizetype index)
        : Step(path, name + u'/' + QString::number(index))
    {
    }
    ~Step() { m_path.truncate(m_length); }
    Q_DISABLE_COPY_MOVE(Step)

private:
    QString &m_path;
    qsizetype m_length;
};

/// Appends `node`, or lengthens the text before it that has the same marks.
void append(QList<Node> &nodes, Node node)
{
    if (node.type == NodeType::Text && !nodes.isEmpty() && nodes.last().type == NodeType::Text &&
        nodes.last().marks == node.marks)
        nodes.last().text += node.text;
    else
        nodes.append(std::move(node));
}

bool isKnownProperty(const QString &name)
{
    static const QStringList known = {QStringLiteral("type"), QStringLiteral("attrs"),
                                      QStringLiteral("content"), QStringLiteral("marks"),
                                      QStringLiteral("text")};
    return known.contains(name);
}

bool isAsset(const QString &url)
{
    static const QRegularExpression pattern(QStringLiteral("\\Aasset:[0-9a-f]{64}\\z"));
    return pattern.match(url).hasMatch();
}

} // namespace

QString documentRefusedSentence()
{
    return QCoreApplication::translate(
        "waymark::Document", "This email cannot be read: a part of it is not what an email here may "
                             "be made of. Restore an earlier version, or start from the template.");
}

tl::unexpected<Error> DocumentReader::refused(const QString &why) const
{
    return failure(ErrorKind::Invalid, documentRefusedSentence(),
                   (m_path.isEmpty() ? QStringLiteral("/") : m_path) + QLatin1String(": ") + why);
}

Result<Node> DocumentReader::readDocument(const QJsonObject &json)
{
    auto root = readNode(json, 0, false);
    if (root && root->type != NodeType::Doc)
        return refused(QStringLiteral("not a doc"));
    return root;
}

Result<QList<Node>> DocumentReader::readLine(const QJsonArray &json)
{
    QList<Node> nodes;
    qsizetype length = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const Step step(m_path, QString::number(i));
        auto node = readNode(json.at(i), 1, false);
        WAYMARK_TRY(node);
        length += node->text.size();
        if (length > m_schema.limits().line)
            return refused(QStringLiteral("longer than %1 characters").arg(m_schema.limits().line));
        nodes.append(*std::move(node));
    }
    const qsizetype misfit = m_schema.line().firstMisfit(nodes);
    if (misfit >= 0) {
        const Step step(m_path, QString::number(misfit));
        return refused(QStringLiteral("may not stand in one line"));
    }
    QList<Node> joined;
    for (Node &node : nodes)
        append(joined, std::move(node));
    return joined;
}

Result<Node> DocumentReader::readNode(const QJsonValue &json, int depth, bool mayBeMarked)
{
    if (!json.isObject())
        return refused(QStringLiteral("not a node"));
    if (depth > m_schema.limits().depth)
        return refused(QStringLiteral("deeper than %1 levels").arg(m_schema.limits().depth));
    if (++m_nodes > m_schema.limits().nodes)
        return refused(QStringLiteral("more than %1 nodes").arg(m_schema.limits().nodes));

    const QJsonObject object = json.toObject();
    auto type = readType(object);
    WAYMARK_TRY(type);

    Node node;
    node.type = *type;
    auto attributes = readAttributes(m_schema.node(node.type).attributes, object.value(u"attrs"));
    WAYMARK_TRY(attributes);
    node.attributes = *std::move(attributes);
    WAYMARK_TRY(readText(node, object));
    WAYMARK_TRY(readMarks(node, object.value(u"marks"), mayBeMarked));
    WAYMARK_TRY(readContent(node, object.value(u"content"), depth));
    return node;
}

Result<NodeType> DocumentReader::readType(const QJsonObject &json)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!isKnownProperty(it.key()))
            return refused(QStringLiteral("unknown property “%1”").arg(it.key()));
    }
    const QString name = json.value(u"type").toString();
    const auto type = m_schema.nodeType(name);
    if (!type)
        return refused(QStringLiteral("unknown node “%1”").arg(name.left(80)));
    return *type;
}

Result<void> DocumentReader::readText(Node &node, const QJsonObject &json)
{
    const bool isText = node.type == NodeType::Text;
    if (isText != json.contains(u"text"))
        return refused(isText ? QStringLiteral("no text") : QStringLiteral("text where none may be"));
    if (!isText)
        return {};
    const Step step(m_path, QStringLiteral("text"));
    const QJsonValue text = json.value(u"text");
    if (!text.isString() || text.toString().isEmpty())
        return refused(QStringLiteral("not a text"));
    if (text.toString().size() > m_schema.limits().text)
        return refused(QStringLiteral("longer than %1 characters").arg(m_schema.limits().text));
    node.text = cleanText(text.toString());
    return {};
}

Result<void> DocumentReader::readMarks(Node &node, const QJsonValue &json, bool mayBeMarked)
{
    if (json.isUndefined())
        return {};
    const Step list(m_path, QStringLiteral("marks"));
    if (!json.isArray())
        return refused(QStringLiteral("not a list"));
    const QJsonArray marks = json.toArray();
    if (!marks.isEmpty() && !mayBeMarked)
        return refused(QStringLiteral("no marks may be here"));
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const Step step(m_path, QString::number(i));
        const QJsonObject object = marks.at(i).toObject();
        const QString name = object.value(u"type").toString();
        const auto type = m_schema.markType(name);
        if (!type)
            return refused(QStringLiteral("unknown mark “%1”").arg(name.left(80)));
        if (object.size() > (object.contains(u"attrs") ? 2 : 1))
            return refused(QStringLiteral("unknown property of a mark"));
        auto attributes = readAttributes(m_schema.mark(*type).attributes, object.value(u"attrs"));
        WAYMARK_TRY(attributes);
        const auto sameType = [&type](const Mark &mark) { return mark.type == *type; };
        if (std::any_of(node.marks.cbegin(), node.marks.cend(), sameType))
            return refused(QStringLiteral("the same mark twice"));
        node.marks.append({*type, attributes->value(u"href").toString()});
    }
    std::sort(node.marks.begin(), node.marks.end(),
              [](const Mark &a, const Mark &b) { return a.type < b.type; });
    return {};
}

Result<void> DocumentReader::readContent(Node &node, const QJsonValue &json, int depth)
{
    if (!json.isUndefined() && !json.isArray()) {
        const Step step(m_path, QStringLiteral("content"));
        return refused(QStringLiteral("not a list"));
    }
    const NodeSpec &spec = m_schema.node(node.type);
    const QJsonArray children = json.toArray();
    QList<Node> content;
    for (qsizetype i = 0; i < children.size(); ++i) {
        const Step step(m_path, QLatin1String("content"), i);
        auto child = readNode(children.at(i), depth + 1, spec.marked);
        WAYMARK_TRY(child);
        content.append(*std::move(child));
    }
    WAYMARK_TRY(checkPlaces(spec.content, content));
    for (Node &child : content)
        append(node.content, std::move(child));
    return {};
}

Result<void> DocumentReader::checkPlaces(const ContentExpression &expression, const QList<Node> &children)
{
    const qsizetype misfit = expression.firstMisfit(children);
    if (misfit < 0)
        return {};
    if (misfit == children.size())
        return refused(QStringLiteral("something is missing in it"));
    const Step step(m_path, QLatin1String("content"), misfit);
    return refused(
        QStringLiteral("“%1” may not stand here").arg(m_schema.node(children.at(misfit).type).name));
}

Result<QJsonObject> DocumentReader::readAttributes(const QList<AttributeSpec> &specs, const QJsonValue &json)
{
    const Step attributes(m_path, QStringLiteral("attrs"));
    if (!json.isUndefined() && !json.isObject())
        return refused(QStringLiteral("not an object"));
    const QJsonObject given = json.toObject();
    QJsonObject read;
    for (const AttributeSpec &spec : specs) {
        const Step step(m_path, spec.name);
        const QJsonValue value = given.value(spec.name);
        if (value.isUndefined() && spec.fallback.isUndefined())
            return refused(QStringLiteral("must be given"));
        if (value.isUndefined() || (value == spec.fallback)) {
            read.insert(spec.name, spec.fallback);
            continue;
        }
        auto checked = readAttribute(spec.type, value);
        WAYMARK_TRY(checked);
        read.insert(spec.name, *checked);
    }
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!read.contains(it.key()))
            return refused(QStringLiteral("unknown attribute “%1”").arg(it.key().left(80)));
    }
    if (read.contains(u"rules")) {
        const auto criteria = criteriaFromJson(read);
        if (!criteria)
            return failure(ErrorKind::Invalid, documentRefusedSentence(), m_path + criteria.error().detail);
        return criteriaToJson(*criteria);
    }
    return read;
}

Result<QJsonValue> DocumentReader::readAttribute(const AttributeType &type, const QJsonValue &json)
{
    using Kind = AttributeType::Kind;
    if (json.isNull() && type.nullable)
        return json;
    switch (type.kind) {
    case Kind::Enum:
        if (!json.isString() || !type.values.contains(json.toString()))
            return refused(QStringLiteral("not one of ") + type.values.join(QLatin1String(", ")));
        return json;
    case Kind::Integer: {
        const double number = json.toDouble();
        if (!json.isDouble() || number < type.minimum || number > type.maximum || number != int(number))
            return refused(
                QStringLiteral("not a whole number from %1 to %2").arg(type.minimum).arg(type.maximum));
        return QJsonValue(int(number));
    }
    case Kind::Rules:
        if (!json.isArray() || json.toArray().size() > type.maximum)
            return refused(QStringLiteral("not a list of at most %1 rules").arg(type.maximum));
        return json;
    case Kind::String:
    case Kind::Url:
        break;
    }
    if (!json.isString() || json.toString().size() > type.maximum)
        return refused(QStringLiteral("not a text of at most %1 characters").arg(type.maximum));
    if (type.kind == Kind::Url)
        return readUrl(type, json.toString());
    const QString text = cleanText(json.toString());
    if (!type.pattern.pattern().isEmpty() && !type.pattern.match(text).hasMatch())
        return refused(QStringLiteral("not a name"));
    return QJsonValue(text);
}

Result<QJsonValue> DocumentReader::readUrl(const AttributeType &type, const QString &url)
{
    const QString scheme = urlScheme(url);
    if (!type.schemes.contains(scheme))
        return refused(QStringLiteral("not an address with one of ") +
                       type.schemes.join(QLatin1String(", ")));
    const bool whole = scheme == QLatin1String("token")   ? !urlSlotToken(url).isEmpty()
                       : scheme == QLatin1String("asset") ? isAsset(url)
                                                          : isLinkTarget(url);
    if (!whole)
        return refused(QStringLiteral("not a whole address"));
    return QJsonValue(url);
}

} // namespace waymark
