// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/compose/editor/EditorHarness.h"

#include "tests/support/Spin.h"
#include "ui/widgets/web/AssetSource.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <QWebEngineView>

#include <optional>

namespace waymark::test {

namespace {

/// Any asset is a red dot.
class RedDot : public AssetSource
{
public:
    Result<QByteArray> assetBytes(const QString &) const override
    {
        return QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHx"
            "gljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==");
    }
};

QString outlineOfMarked(const QJsonObject &node)
{
    QString text = node[u"text"].toString();
    if (node[u"type"] == QLatin1String("token"))
        text = u'{' + node[u"attrs"][u"name"].toString() + u'}';
    else if (node[u"type"] == QLatin1String("line_break"))
        text = QStringLiteral("|");
    const QJsonArray marks = node[u"marks"].toArray();
    for (const QJsonValue &mark : marks) {
        const QString name = mark[u"type"].toString();
        if (name == QLatin1String("link"))
            text = u'<' + mark[u"attrs"][u"href"].toString() + u' ' + text + u'>';
        else
            text = name.left(1) + u'[' + text + u']';
    }
    return text;
}

QString shortName(const QJsonObject &node)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("paragraph"), QStringLiteral("p")},
        {QStringLiteral("bullet_list"), QStringLiteral("ul")},
        {QStringLiteral("ordered_list"), QStringLiteral("ol")},
        {QStringLiteral("list_item"), QStringLiteral("li")},
        {QStringLiteral("divider"), QStringLiteral("hr")},
    };
    const QString type = node[u"type"].toString();
    if (type == QLatin1String("heading"))
        return u'h' + QString::number(node[u"attrs"][u"level"].toInt());
    return names.value(type, type);
}

} // namespace

EditorHarness::EditorHarness()
    : m_before(new QLineEdit), m_view(new EditorView(std::make_shared<RedDot>())), m_after(new QLineEdit)
{
    auto *layout = new QVBoxLayout(&m_window);
    layout->addWidget(m_before);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_after);
    m_window.resize(800, 600);
    m_view->setTokens({{QStringLiteral("contact.first_name"), QStringLiteral("First name"), {}},
                       {QStringLiteral("contact.last_name"), QStringLiteral("Last name"), {}},
                       {QStringLiteral("account.name"), QStringLiteral("Account name"), {}}});
    m_window.show();
    m_window.activateWindow();
    if (!spinUntil([this] { return m_view->isReady(); }))
        qFatal("The editor did not become ready");
    m_view->setFocus();
    settle();
}

QWebEngineView *EditorHarness::web() const
{
    return m_view->findChild<QWebEngineView *>();
}

QWidget *EditorHarness::keys() const
{
    return web()->focusProxy();
}

void EditorHarness::load(const QJsonArray &blocks)
{
    m_view->setDocument(documentOf(blocks));
    script(QStringLiteral("document.getElementById('body').focus()"));
    settle();
}

void EditorHarness::type(const QString &text)
{
    QTest::keyClicks(keys(), text);
    settle();
}

void EditorHarness::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(keys(), key, modifiers);
    settle();
}

QJsonObject EditorHarness::flushed()
{
    std::optional<QJsonObject> answer;
    m_view->flush([&answer](const QJsonObject &document) { answer = document; });
    if (!spinUntil([&answer] { return answer.has_value(); }))
        qFatal("flush() was not answered");
    return *answer;
}

QString EditorHarness::outline()
{
    return outlineOf(flushed());
}

QVariant EditorHarness::script(const QString &source)
{
    std::optional<QVariant> answer;
    web()->page()->runJavaScript(source, [&answer](const QVariant &value) { answer = value; });
    if (!spinUntil([&answer] { return answer.has_value(); }))
        qFatal("A script in the page did not end");
    return *answer;
}

void EditorHarness::settle()
{
    flushed();
    // A caret that a key moved is told to the page's scripts with the next frame.
    script(QStringLiteral("self.settled = 0; requestAnimationFrame(() => setTimeout(() => self.settled = 1)); 0"));
    if (!spinUntil([this] { return script(QStringLiteral("self.settled")).toInt() == 1; }))
        qFatal("The page draws no frames");
}

void EditorHarness::select(const QString &from, const QString &to)
{
    const auto quoted = [](const QString &text) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    };
    const QString last = to.isNull() ? from : to;
    script(QStringLiteral(R"js((() => {
        const [from] = %1, [to] = %2;
        const walk = document.createTreeWalker(document.getElementById('body'), NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let begun = false;
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            if (!begun && node.data.includes(from)) {
                range.setStart(node, node.data.indexOf(from));
                begun = true;
            }
            if (begun && node.data.includes(to)) {
                range.setEnd(node, node.data.indexOf(to) + to.length);
                break;
            }
        }
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    })())js")
               .arg(quoted(from), quoted(last)));
    settle();
}

void EditorHarness::caretAfter(const QString &text)
{
    select(text);
    script(QStringLiteral("getSelection().collapseToEnd()"));
    settle();
}

QJsonObject textNode(const QString &text, const QStringList &marks)
{
    QJsonObject object{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), text}};
    QJsonArray list;
    for (const QString &mark : marks)
        list.append(QJsonObject{{QStringLiteral("type"), mark}});
    if (!list.isEmpty())
        object.insert(QStringLiteral("marks"), list);
    return object;
}

QJsonObject tokenNode(const QString &name, const QString &fallback)
{
    return node(QStringLiteral("token"), {},
                {{QStringLiteral("name"), name}, {QStringLiteral("fallback"), fallback}});
}

QJsonObject paragraph(const QJsonArray &content)
{
    return node(QStringLiteral("paragraph"), content, {{QStringLiteral("align"), QStringLiteral("start")}});
}

QJsonObject paragraph(const QString &text)
{
    return paragraph(QJsonArray{textNode(text)});
}

QJsonObject heading(const QString &text, int level)
{
    return node(QStringLiteral("heading"), {textNode(text)},
                {{QStringLiteral("level"), level}, {QStringLiteral("align"), QStringLiteral("start")}});
}

QJsonObject node(const QString &type, const QJsonArray &content, const QJsonObject &attributes)
{
    QJsonObject object{{QStringLiteral("type"), type}};
    if (!attributes.isEmpty())
        object.insert(QStringLiteral("attrs"), attributes);
    if (!content.isEmpty())
        object.insert(QStringLiteral("content"), content);
    return object;
}

QJsonObject documentOf(const QJsonArray &blocks)
{
    return node(QStringLiteral("doc"), blocks);
}

QString outlineOf(const QJsonObject &document)
{
    const QString type = document[u"type"].toString();
    const bool inlineNode =
        QStringList{QStringLiteral("text"), QStringLiteral("token"), QStringLiteral("line_break")}.contains(
            type);
    if (inlineNode)
        return outlineOfMarked(document);
    QStringList parts;
    bool inlineContent = false;
    const QJsonArray content = document[u"content"].toArray();
    for (const QJsonValue &child : content) {
        parts.append(outlineOf(child.toObject()));
        inlineContent = inlineContent || child[u"type"] == QLatin1String("text") ||
                        child[u"type"] == QLatin1String("token");
    }
    const QString inner = parts.join(inlineContent ? QString() : QStringLiteral(" "));
    if (type == QLatin1String("doc"))
        return inner;
    const QString name = shortName(document);
    const bool leaf =
        QStringList{QStringLiteral("divider"), QStringLiteral("image"), QStringLiteral("spacer")}.contains(
            type);
    return leaf ? name : name + u'(' + inner + u')';
}

} // namespace waymark::test
