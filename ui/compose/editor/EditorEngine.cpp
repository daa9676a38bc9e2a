// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/editor/EditorEngine.h"

#include "ui/compose/editor/EditorBridge.h"
#include "ui/compose/editor/EditorPageHost.h"

#include <QColor>
#include <QJsonDocument>
#include <QTimer>

#include <utility>

namespace waymark {

namespace {

/// How long a page that answers nothing may hold up a save, in milliseconds.
constexpr int flushPatience = 3000;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject emptyDocument()
{
    return {{QStringLiteral("type"), QStringLiteral("doc")},
            {QStringLiteral("content"),
             QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")}}}}};
}

} // namespace

EditorEngine::EditorEngine(std::shared_ptr<const AssetSource> assets, QWidget *host)
    : m_assets(std::move(assets)), m_host(host), m_bridge(new EditorBridge(this)), m_pending(emptyDocument())
{
    connectBridge();
}

EditorEngine::~EditorEngine()
{
    // Nobody is answered: whoever waits for a flush is going as well, and may be half gone.
    m_flushes.clear();
    m_bridge->disconnect(this);
    m_page.reset();
}

void EditorEngine::connectBridge()
{
    connect(m_bridge, &EditorBridge::pageReady, this, &EditorEngine::onPageReady);
    connect(m_bridge, &EditorBridge::pageLoaded, this, &EditorEngine::onLoaded);
    connect(m_bridge, &EditorBridge::pageChanged, this, &EditorEngine::onChanged);
    connect(m_bridge, &EditorBridge::pageFlushed, this, &EditorEngine::onFlushed);
    connect(m_bridge, &EditorBridge::pageWantsConditionLabels, this, &EditorEngine::labelConditions);
}

void EditorEngine::start()
{
    if (m_page)
        return;
    m_page = std::make_unique<EditorPageHost>(m_assets, m_bridge, m_host);
    if (!m_spellingLanguages.isEmpty())
        m_page->setSpellingLanguages(m_spellingLanguages);
    connect(m_page.get(), &EditorPageHost::crashed, this, &EditorEngine::onCrashed);
    connect(m_page.get(), &EditorPageHost::failed, this, &EditorEngine::onFailed);
    connect(m_page.get(), &EditorPageHost::undoRequested, this, [this] { ask(QStringLiteral("undo")); });
    connect(m_page.get(), &EditorPageHost::redoRequested, this, [this] { ask(QStringLiteral("redo")); });
}

QWidget *EditorEngine::pageWidget() const
{
    return m_page ? m_page->widget() : nullptr;
}

void EditorEngine::setDocument(const QJsonObject &document)
{
    m_pending = document;
    ++m_loadId;
    if (m_ready)
        load();
}

void EditorEngine::load()
{
    send(QStringLiteral("load"), {m_loadId, compact(document())});
}

void EditorEngine::flush(std::function<void(const QJsonObject &)> done)
{
    if (!m_ready) {
        done(document());
        return;
    }
    const int flushId = ++m_flushId;
    m_flushes.insert(flushId, std::move(done));
    QTimer::singleShot(flushPatience, this, [this, flushId] { answerFlush(flushId); });
    m_page->markKeys(++m_keyMarks);
    send(QStringLiteral("flush"), {flushId, m_keyMarks});
}

void EditorEngine::keep(const QString &name, const QJsonArray &arguments)
{
    m_settings.insert(name, arguments);
    ask(name, arguments);
}

void EditorEngine::ask(const QString &name, const QJsonArray &arguments)
{
    if (m_ready)
        send(name, arguments);
}

void EditorEngine::send(const QString &name, const QJsonArray &arguments)
{
    Q_EMIT m_bridge->commandRequested(
        name, QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact)));
}

void EditorEngine::setConditionLabel(std::function<QString(const QJsonObject &)> label)
{
    m_conditionLabel = std::move(label);
    ask(QStringLiteral("forgetConditionLabels"));
}

void EditorEngine::setBackground(const QColor &colour)
{
    if (m_page)
        m_page->setBackground(colour);
}

void EditorEngine::setZoom(double factor)
{
    m_zoom = factor;
    if (m_page)
        m_page->setZoom(factor);
}

void EditorEngine::setSpellingLanguages(const QStringList &languages)
{
    m_spellingLanguages = languages;
    if (m_page)
        m_page->setSpellingLanguages(languages);
}

void EditorEngine::onPageReady()
{
    m_keyMarks = 0;
    m_page->leaveTabOrder();
    m_page->setZoom(m_zoom);
    for (auto setting = m_settings.cbegin(); setting != m_settings.cend(); ++setting)
        send(setting.key(), setting.value());
    m_pending = document();
    load();
}

void EditorEngine::onLoaded(int loadId, const QString &error)
{
    if (loadId != m_loadId)
        return;
    if (error.isEmpty())
        m_document = document();
    m_pending.reset();
    const bool wasReady = std::exchange(m_ready, true);
    if (!error.isEmpty())
        Q_EMIT documentRefused(tr("This email's text cannot be shown, because it is not in the form that "
                                  "Waymark keeps. It may come from a newer version. Nothing was changed."),
                               error);
    if (wasReady)
        return;
    Q_EMIT ready();
    if (std::exchange(m_hasCrashed, false))
        Q_EMIT recovered();
}

void EditorEngine::onChanged(int loadId, const QJsonObject &document)
{
    if (loadId != m_loadId || document == m_document)
        return;
    m_document = document;
    Q_EMIT documentChanged(document);
}

void EditorEngine::onFlushed(int flushId, int loadId, const QJsonObject &document)
{
    if (loadId == m_loadId && !document.isEmpty())
        m_document = document;
    answerFlush(flushId);
}

void EditorEngine::answerFlush(int flushId)
{
    if (const auto done = m_flushes.take(flushId))
        done(document());
}

void EditorEngine::answerAllFlushes()
{
    const QList<int> waiting = m_flushes.keys();
    for (const int flushId : waiting)
        answerFlush(flushId);
}

void EditorEngine::onCrashed()
{
    m_ready = false;
    m_hasCrashed = true;
    answerAllFlushes();
}

void EditorEngine::onFailed(const QString &sentence)
{
    m_ready = false;
    answerAllFlushes();
    Q_EMIT failed(sentence);
}

void EditorEngine::labelConditions(const QList<QByteArray> &attributes)
{
    if (!m_conditionLabel)
        return;
    QJsonObject labels;
    for (const QByteArray &one : attributes)
        labels.insert(QString::fromUtf8(one), m_conditionLabel(QJsonDocument::fromJson(one).object()));
    // Not through ask(): a page asks while it loads, before it counts as ready.
    send(QStringLiteral("setConditionLabels"), {labels});
}

} // namespace waymark
