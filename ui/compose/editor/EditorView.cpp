// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/editor/EditorView.h"

#include "ui/compose/editor/EditorBridge.h"
#include "ui/compose/editor/EditorEngine.h"
#include "ui/compose/editor/EditorPageHost.h"
#include "ui/compose/editor/EditorTexts.h"
#include "ui/widgets/web/AssetSource.h"
#include "ui/widgets/web/WebEngineHealth.h"

#include <QApplication>
#include <QFocusEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace waymark {

namespace {

QString blockName(EditorBlock block)
{
    switch (block) {
    case EditorBlock::Heading1:
        return QStringLiteral("heading1");
    case EditorBlock::Heading2:
        return QStringLiteral("heading2");
    case EditorBlock::Heading3:
        return QStringLiteral("heading3");
    case EditorBlock::Quote:
        return QStringLiteral("quote");
    case EditorBlock::Paragraph:
    case EditorBlock::Other:
        break;
    }
    return QStringLiteral("paragraph");
}

template <class Value>
QJsonObject toJson(const QHash<QString, Value> &hash, QString (*text)(const Value &))
{
    QJsonObject object;
    for (auto one = hash.cbegin(); one != hash.cend(); ++one)
        object.insert(one.key(), text(one.value()));
    return object;
}

} // namespace

EditorView::EditorView(std::shared_ptr<const AssetSource> assets, QWidget *parent)
    : QWidget(parent), m_engine(std::make_unique<EditorEngine>(std::move(assets), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Email body"));
    m_engine->keep(QStringLiteral("setTexts"), {EditorTexts::all()});
    connectEngine();
}

EditorView::~EditorView() = default;

void EditorView::connectEngine()
{
    connect(m_engine.get(), &EditorEngine::ready, this, [this] {
        if (hasFocus())
            m_engine->pageWidget()->setFocus();
        if (isAncestorOf(QApplication::focusWidget()))
            m_engine->ask(QStringLiteral("focus"));
        Q_EMIT ready();
    });
    connect(m_engine.get(), &EditorEngine::recovered, this, &EditorView::recovered);
    connect(m_engine.get(), &EditorEngine::failed, this, &EditorView::showFailure);
    connect(m_engine.get(), &EditorEngine::documentChanged, this, &EditorView::documentChanged);
    connect(m_engine.get(), &EditorEngine::documentRefused, this, &EditorView::documentRefused);
    const EditorBridge *bridge = m_engine->bridge();
    connect(bridge, &EditorBridge::pageState, this, [this](const EditorState &state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    });
    connect(bridge, &EditorBridge::pageDropped, this, &EditorView::pasteDropped);
    connect(bridge, &EditorBridge::pageOfferedImage, this, &EditorView::imageOffered);
    connect(bridge, &EditorBridge::pageRequestedLink, this, &EditorView::linkRequested);
    connect(bridge, &EditorBridge::pageActivatedNode, this, &EditorView::nodeActivated);
    connect(bridge, &EditorBridge::pageFocusChanged, this, &EditorView::focusChanged);
}

void EditorView::start()
{
    if (m_started)
        return;
    m_started = true;
    const WebEngineHealth health = WebEngineHealth::check();
    if (!health.mayStart()) {
        showFailure(health.sentence);
        return;
    }
    m_engine->start();
    m_engine->setBackground(m_background);
    layout()->addWidget(m_engine->pageWidget());
    m_engine->pageWidget()->setAccessibleName(accessibleName());
}

void EditorView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    start();
}

void EditorView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    // Handed on here instead of by a focus proxy: a widget with a proxy is no stop of the Tab key.
    if (QWidget *page = m_engine->pageWidget())
        page->setFocus(event->reason());
    // The widget has the keyboard then; in the page, nothing has it after Tab has left the body once.
    m_engine->ask(QStringLiteral("focus"));
}

void EditorView::showFailure(const QString &sentence)
{
    if (QWidget *page = m_engine->pageWidget())
        page->hide();
    auto *label = new QLabel(sentence, this);
    label->setObjectName(QStringLiteral("editorFailure"));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(24);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout()->addWidget(label);
    Q_EMIT loadFailed(sentence);
}

bool EditorView::isReady() const
{
    return m_engine->isReady();
}

void EditorView::setDocument(const QJsonObject &document)
{
    m_engine->setDocument(document);
}

void EditorView::replaceDocument(const QJsonObject &document)
{
    if (isReady())
        m_engine->ask(QStringLiteral("replaceDocument"),
                      {QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact))});
    else
        setDocument(document);
}

QJsonObject EditorView::document() const
{
    return m_engine->document();
}

void EditorView::flush(std::function<void(const QJsonObject &document)> done)
{
    m_engine->flush(std::move(done));
}

EditorState EditorView::state() const
{
    return m_state;
}

void EditorView::setTokens(const QList<EditorToken> &tokens)
{
    QJsonArray list;
    for (const EditorToken &token : tokens) {
        list.append(QJsonObject{{QStringLiteral("name"), token.name},
                                {QStringLiteral("label"), token.label},
                                {QStringLiteral("description"), token.description}});
    }
    // Spelt out: a list in braces would be taken for the list of arguments itself.
    m_engine->keep(QStringLiteral("setTokens"), {QJsonValue(list)});
}

void EditorView::setValues(const QHash<QString, QString> &values)
{
    const auto text = [](const QString &value) { return value; };
    m_engine->keep(QStringLiteral("setValues"), {toJson<QString>(values, text)});
}

void EditorView::clearValues()
{
    m_engine->keep(QStringLiteral("setValues"), {QJsonValue::Null});
}

void EditorView::setTheme(const QHash<QString, QColor> &colours)
{
    const auto text = [](const QColor &colour) {
        return colour.alpha() == 255 ? colour.name()
                                     : QStringLiteral("rgba(%1, %2, %3, %4)")
                                           .arg(colour.red())
                                           .arg(colour.green())
                                           .arg(colour.blue())
                                           .arg(colour.alphaF(), 0, 'f', 3);
    };
    m_engine->keep(QStringLiteral("setTheme"), {toJson<QColor>(colours, text)});
    m_background = colours.value(QStringLiteral("bg.surface"), m_background);
    m_engine->setBackground(m_background);
}

void EditorView::setFooterNote(const QString &note)
{
    m_engine->keep(QStringLiteral("setFooterNote"), {note});
}

void EditorView::setConditionLabel(std::function<QString(const QJsonObject &attributes)> label)
{
    m_engine->setConditionLabel(std::move(label));
}

void EditorView::setTemplateDocument(const QJsonObject &document)
{
    const QByteArray json =
        document.isEmpty() ? QByteArray() : QJsonDocument(document).toJson(QJsonDocument::Compact);
    m_engine->keep(QStringLiteral("setTemplate"), {QString::fromUtf8(json)});
}

void EditorView::setReadOnly(bool readOnly)
{
    m_engine->keep(QStringLiteral("setReadOnly"), {readOnly});
}

void EditorView::setZoom(double factor)
{
    m_engine->setZoom(factor);
}

void EditorView::setSpellingLanguages(const QStringList &languages)
{
    m_engine->setSpellingLanguages(languages);
}

void EditorView::setBlock(EditorBlock block)
{
    m_engine->ask(QStringLiteral("setBlock"), {blockName(block)});
}

void EditorView::toggleBold()
{
    m_engine->ask(QStringLiteral("toggleBold"));
}

void EditorView::toggleItalic()
{
    m_engine->ask(QStringLiteral("toggleItalic"));
}

void EditorView::toggleUnderline()
{
    m_engine->ask(QStringLiteral("toggleUnderline"));
}

void EditorView::toggleCode()
{
    m_engine->ask(QStringLiteral("toggleCode"));
}

void EditorView::toggleBulletList()
{
    m_engine->ask(QStringLiteral("toggleBulletList"));
}

void EditorView::toggleOrderedList()
{
    m_engine->ask(QStringLiteral("toggleOrderedList"));
}

void EditorView::toggleQuote()
{
    m_engine->ask(QStringLiteral("toggleQuote"));
}

void EditorView::indent()
{
    m_engine->ask(QStringLiteral("indent"));
}

void EditorView::outdent()
{
    m_engine->ask(QStringLiteral("outdent"));
}

void EditorView::setAlignment(const QString &alignment)
{
    m_engine->ask(QStringLiteral("setAlignment"), {alignment});
}

void EditorView::clearFormatting()
{
    m_engine->ask(QStringLiteral("clearFormatting"));
}

void EditorView::setLink(const QString &href, const QString &text)
{
    m_engine->ask(QStringLiteral("setLink"), {href, text});
}

void EditorView::removeLink()
{
    m_engine->ask(QStringLiteral("removeLink"));
}

void EditorView::insertText(const QString &text)
{
    m_engine->ask(QStringLiteral("insertText"), {text});
}

void EditorView::insertToken(const QString &name, const QString &fallback)
{
    m_engine->ask(QStringLiteral("insertToken"), {name, fallback});
}

void EditorView::openTokenList()
{
    m_engine->ask(QStringLiteral("openTokenList"));
}

void EditorView::insertImage(const QString &url, const QString &alternativeText, const QSize &size)
{
    m_engine->ask(QStringLiteral("insertImage"), {url, alternativeText, size.width(), size.height()});
}

void EditorView::insertButton(const QString &text, const QString &href)
{
    m_engine->ask(QStringLiteral("insertButton"), {text, href});
}

void EditorView::insertDivider()
{
    m_engine->ask(QStringLiteral("insertDivider"));
}

void EditorView::setNodeAttributes(const QJsonObject &attributes)
{
    m_engine->ask(QStringLiteral("setNodeAttributes"), {attributes});
}

void EditorView::setTokenFallback(const QString &name, const QString &fallback)
{
    m_engine->ask(QStringLiteral("setTokenFallback"), {name, fallback});
}

void EditorView::undo()
{
    m_engine->ask(QStringLiteral("undo"));
}

void EditorView::redo()
{
    m_engine->ask(QStringLiteral("redo"));
}

void EditorView::cut()
{
    if (EditorPageHost *page = m_engine->page())
        page->cut();
}

void EditorView::copy()
{
    if (EditorPageHost *page = m_engine->page())
        page->copy();
}

void EditorView::paste()
{
    if (EditorPageHost *page = m_engine->page())
        page->paste();
}

void EditorView::pastePlainText()
{
    if (EditorPageHost *page = m_engine->page())
        page->pastePlainText();
}

void EditorView::selectAll()
{
    m_engine->ask(QStringLiteral("selectAll"));
}

void EditorView::reveal(const QString &path)
{
    m_engine->ask(QStringLiteral("reveal"), {path});
}

} // namespace waymark
