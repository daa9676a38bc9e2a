// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/editor/EditorBridge.h"

#include "core/base/Logging.h"
#include "ui/compose/editor/PasteReport.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace waymark {

namespace {

QJsonDocument parsed(const QString &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        qCWarning(logUi) << "The editor's page sent no JSON:" << error.errorString();
    return document;
}

EditorBlock blockNamed(const QString &name)
{
    static const QHash<QString, EditorBlock> blocks{
        {QStringLiteral("paragraph"), EditorBlock::Paragraph},
        {QStringLiteral("heading1"), EditorBlock::Heading1},
        {QStringLiteral("heading2"), EditorBlock::Heading2},
        {QStringLiteral("heading3"), EditorBlock::Heading3},
        {QStringLiteral("quote"), EditorBlock::Quote},
    };
    return blocks.value(name, EditorBlock::Other);
}

EditorState stateFrom(const QJsonObject &json)
{
    const QJsonArray marks = json[u"marks"].toArray();
    const QString list = json[u"list"].toString();
    EditorState state;
    state.bold = marks.contains(QStringLiteral("bold"));
    state.italic = marks.contains(QStringLiteral("italic"));
    state.underline = marks.contains(QStringLiteral("underline"));
    state.code = marks.contains(QStringLiteral("code"));
    state.link = json[u"link"].toString();
    state.block = blockNamed(json[u"block"].toString());
    state.alignment = json[u"alignment"].toString();
    state.bulletList = list == QLatin1String("bullet_list");
    state.orderedList = list == QLatin1String("ordered_list");
    state.inButton = json[u"node"] == QLatin1String("button");
    state.canUndo = json[u"canUndo"].toBool();
    state.canRedo = json[u"canRedo"].toBool();
    state.hasSelection = json[u"hasSelection"].toBool();
    state.selectedText = json[u"selectedText"].toString();
    state.node = json[u"node"].toString();
    state.nodeAttributes = json[u"attributes"].toObject();
    state.empty = json[u"empty"].toBool();
    state.words = json[u"words"].toInt();
    state.characters = json[u"characters"].toInt();
    return state;
}

} // namespace

void EditorBridge::ready()
{
    Q_EMIT pageReady();
}

void EditorBridge::loaded(int loadId, const QString &error)
{
    Q_EMIT pageLoaded(loadId, error);
}

void EditorBridge::documentChanged(int loadId, const QString &json)
{
    const QJsonObject document = parsed(json).object();
    if (!document.isEmpty())
        Q_EMIT pageChanged(loadId, document);
}

void EditorBridge::flushed(int flushId, int loadId, const QString &json)
{
    Q_EMIT pageFlushed(flushId, loadId, parsed(json).object());
}

void EditorBridge::stateChanged(const QString &json)
{
    Q_EMIT pageState(stateFrom(parsed(json).object()));
}

void EditorBridge::conditionLabelsWanted(const QString &json)
{
    QList<QByteArray> attributes;
    const QJsonArray wanted = parsed(json).array();
    for (const QJsonValue &one : wanted)
        attributes.append(one.toString().toUtf8());
    Q_EMIT pageWantsConditionLabels(attributes);
}

void EditorBridge::pasteDropped(const QString &json)
{
    const QString sentence = PasteReport::sentence(parsed(json).object());
    if (!sentence.isEmpty())
        Q_EMIT pageDropped(sentence);
}

void EditorBridge::imageOffered(const QString &name, const QString &base64)
{
    const QByteArray bytes = QByteArray::fromBase64(base64.toLatin1());
    if (!bytes.isEmpty())
        Q_EMIT pageOfferedImage(bytes, name);
}

void EditorBridge::linkRequested()
{
    Q_EMIT pageRequestedLink();
}

void EditorBridge::nodeActivated(const QString &node, const QString &json)
{
    Q_EMIT pageActivatedNode(node, parsed(json).object());
}

void EditorBridge::focusChanged(bool focused)
{
    Q_EMIT pageFocusChanged(focused);
}

void EditorBridge::failed(const QString &what)
{
    qCWarning(logUi).noquote() << "The editor's page refused a request:" << what;
}

} // namespace waymark
