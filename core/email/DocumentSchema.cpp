// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/DocumentSchema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace waymark {

namespace {

/// In the order of NodeType.
constexpr std::array nodeNames = {
    "doc",    "paragraph", "heading", "bullet_list", "ordered_list", "list_item",
    "quote",  "image",     "button",  "divider",     "spacer",       "columns",
    "column", "condition", "text",    "token",       "line_break",
};

/// In the order of MarkType.
constexpr std::array markNames = {"link", "bold", "italic", "underline", "code"};

template <std::size_t size>
int indexOf(const std::array<const char *, size> &names, const QString &name)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<int>(i);
    }
    return -1;
}

tl::unexpected<Error> broken(const QString &what)
{
    return failure(ErrorKind::Internal, {}, QStringLiteral("email schema: ") + what);
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        list.append(value.toString());
    return list;
}

Result<AttributeType> readType(const QString &name, const QJsonObject &json)
{
    AttributeType type;
    const QString kind = json.value(u"type").toString();
    const QString format = json.value(u"format").toString();
    if (kind == QLatin1String("enum"))
        type.kind = AttributeType::Kind::Enum;
    else if (kind == QLatin1String("integer"))
        type.kind = AttributeType::Kind::Integer;
    else if (kind == QLatin1String("rules"))
        type.kind = AttributeType::Kind::Rules;
    else if (kind == QLatin1String("string") && format == QLatin1String("url"))
        type.kind = AttributeType::Kind::Url;
    else if (kind == QLatin1String("string") && format.isEmpty())
        type.kind = AttributeType::Kind::String;
    else
        return broken(QStringLiteral("type of ") + name);

    type.nullable = json.value(u"nullable").toBool();
    type.minimum = json.value(u"minimum").toInt();
    type.maximum = json.value(u"maximum").toInt();
    type.values = strings(json.value(u"values"));
    type.schemes = strings(json.value(u"schemes"));
    type.pattern.setPattern(json.value(u"pattern").toString());
    const bool bounded = type.kind == AttributeType::Kind::Enum ? !type.values.isEmpty() : type.maximum > 0;
    if (!bounded || !type.pattern.isValid())
        return broken(QStringLiteral("limits of ") + name);
    type.pattern.optimize();
    return type;
}

} // namespace

const DocumentSchema &DocumentSchema::builtIn()
{
    static const DocumentSchema schema = [] {
        QFile file(QStringLiteral(":/email/schema.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The email schema is not in this program.");
        auto parsed = parse(file.readAll());
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().detail));
        return *std::move(parsed);
    }();
    return schema;
}

Result<DocumentSchema> DocumentSchema::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    DocumentSchema schema;

    const QJsonObject types = root.value(u"attributeTypes").toObject();
    for (auto it = types.begin(); it != types.end(); ++it) {
        auto type = readType(it.key(), it->toObject());
        WAYMARK_TRY(type);
        schema.m_types.insert(it.key(), *type);
    }
    WAYMARK_TRY(schema.readNodes(root.value(u"nodes").toObject()));
    WAYMARK_TRY(schema.readMarks(root.value(u"marks").toObject()));

    const QJsonObject line = root.value(u"line").toObject();
    auto lineContent = schema.readContent(line.value(u"content").toString(), root.value(u"nodes").toObject());
    WAYMARK_TRY(lineContent);
    schema.m_line = *lineContent;

    const QJsonObject limits = root.value(u"limits").toObject();
    schema.m_limits = {limits.value(u"depth").toInt(), limits.value(u"nodes").toInt(),
                       limits.value(u"bytes").toInt(), limits.value(u"text").toInt(),
                       line.value(u"text").toInt()};
    const Limits &read = schema.m_limits;
    if (read.depth <= 0 || read.nodes <= 0 || read.bytes <= 0 || read.text <= 0 || read.line <= 0)
        return broken(QStringLiteral("limits"));
    if (root.value(u"top").toString() != QLatin1String("doc"))
        return broken(QStringLiteral("top"));
    return schema;
}

Result<void> DocumentSchema::readNodes(const QJsonObject &nodes)
{
    if (nodes.size() != static_cast<qsizetype>(nodeNames.size()))
        return broken(QStringLiteral("nodes"));
    for (const char *cName : nodeNames) {
        const QString name = QLatin1String(cName);
        if (!nodes.contains(name))
            return broken(QStringLiteral("no node ") + name);
        const QJsonObject json = nodes.value(name).toObject();
        const QString content = json.value(u"content").toString();
        const QString marks = json.value(u"marks").toString(QStringLiteral("_"));

        NodeSpec spec;
        spec.name = name;
        auto expression = readContent(content, nodes);
        WAYMARK_TRY(expression);
        spec.content = *expression;
        spec.inlineContent =
            content.contains(QLatin1String("inline")) || content.contains(QLatin1String("text"));
        if (marks != QLatin1String("_") && !marks.isEmpty())
            return broken(QStringLiteral("marks of ") + name);
        spec.marked = spec.inlineContent && !marks.isEmpty();
        auto attributes = readAttributes(json.value(u"attrs").toObject());
        WAYMARK_TRY(attributes);
        spec.attributes = *attributes;
        m_nodes.append(spec);
    }
    return {};
}

Result<void> DocumentSchema::readMarks(const QJsonObject &marks)
{
    if (marks.size() != static_cast<qsizetype>(markNames.size()))
        return broken(QStringLiteral("marks"));
    for (const char *cName : markNames) {
        const QString name = QLatin1String(cName);
        if (!marks.contains(name))
            return broken(QStringLiteral("no mark ") + name);
        NodeSpec spec;
        spec.name = name;
        auto attributes = readAttributes(marks.value(name).toObject().value(u"attrs").toObject());
        WAYMARK_TRY(attributes);
        spec.attributes = *attributes;
        m_marks.append(spec);
    }
    return {};
}

Result<ContentExpression> DocumentSchema::readContent(const QString &text, const QJsonObject &nodes) const
{
    return ContentExpression::parse(text, [&nodes](const QString &name) {
        NodeTypes types;
        for (std::size_t i = 0; i < nodeNames.size(); ++i) {
            const QString node = QLatin1String(nodeNames[i]);
            if (node == name || nodes.value(node).toObject().value(u"group").toString() == name)
                types.add(static_cast<NodeType>(i));
        }
        return types;
    });
}

Result<QList<AttributeSpec>> DocumentSchema::readAttributes(const QJsonObject &attributes) const
{
    QList<AttributeSpec> specs;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const QJsonObject json = it->toObject();
        const QString type = json.value(u"type").toString();
        if (!m_types.contains(type))
            return broken(QStringLiteral("attribute ") + it.key());
        specs.append(
            {it.key(), m_types.value(type),
             json.contains(u"default") ? json.value(u"default") : QJsonValue(QJsonValue::Undefined)});
    }
    return specs;
}

std::optional<NodeType> DocumentSchema::nodeType(const QString &name) const
{
    const int index = indexOf(nodeNames, name);
    return index < 0 ? std::nullopt : std::optional(static_cast<NodeType>(index));
}

std::optional<MarkType> DocumentSchema::markType(const QString &name) const
{
    const int index = indexOf(markNames, name);
    return index < 0 ? std::nullopt : std::optional(static_cast<MarkType>(index));
}

} // namespace waymark
