// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/editor/EditorPageHost.h"

#include "ui/compose/editor/EditorBridge.h"
#include "ui/compose/editor/EditorPage.h"
#include "ui/compose/editor/EditorWebView.h"
#include "ui/widgets/web/AssetSource.h"
#include "ui/widgets/web/LocalSchemeHandler.h"
#include "ui/widgets/web/RequestGate.h"
#include "ui/widgets/web/SpellingDictionaries.h"
#include "ui/widgets/web/WebHardening.h"
#include "ui/widgets/web/WebSchemes.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QUrl>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace waymark {

namespace {

using Answer = LocalSchemeHandler::Answer;

/// The page's own files, by name: nothing else of the program's resources can be asked for.
std::optional<Answer> pageFile(const QUrl &url)
{
    struct File
    {
        QString resource;
        QByteArray mimeType;
    };
    static const QHash<QString, File> files{
        {QStringLiteral("/index.html"), {QStringLiteral(":/editor/index.html"), "text/html; charset=utf-8"}},
        {QStringLiteral("/editor.css"), {QStringLiteral(":/editor/editor.css"), "text/css; charset=utf-8"}},
        {QStringLiteral("/main.js"), {QStringLiteral(":/editor/main.js"), "text/javascript; charset=utf-8"}},
        {QStringLiteral("/qwebchannel.js"),
         {QStringLiteral(":/qtwebchannel/qwebchannel.js"), "text/javascript; charset=utf-8"}},
    };
    const auto found = files.constFind(url.path());
    if (found == files.constEnd())
        return std::nullopt;
    QFile file(found->resource);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Answer{file.readAll(), found->mimeType};
}

std::optional<Answer> asset(const AssetSource *assets, const QUrl &url)
{
    if (!assets)
        return std::nullopt;
    const Result<QByteArray> bytes = assets->assetBytes(url.path());
    return bytes ? pictureAnswer(*bytes) : std::nullopt;
}

/// A process that ends this often within this time will end again.
constexpr int tolerableCrashes = 3;
constexpr qint64 crashWindow = 60'000; // ms

/// The keys that marks go round on, from F13; `resources/editor/src/keyMarks.ts` has the same.
constexpr int markKeyCount = 12;

} // namespace

/// Owns the parts in the order in which they may go: the page before its profile, the profile before the
/// handlers that it asks.
class EditorPageHost::Private
{
public:
    Private(std::shared_ptr<const AssetSource> assets, QWidget *parent)
        : pageFiles(pageFile),
          assetFiles([assets = std::move(assets)](const QUrl &url) { return asset(assets.get(), url); }),
          gate({QLatin1String(WebSchemes::app), QLatin1String(WebSchemes::asset)}),
          view(new EditorWebView(parent)), page(&profile)
    {
        clock.start();
    }

    ~Private() { delete view; }

    SpellingDictionaries dictionaries = SpellingDictionaries::find();
    LocalSchemeHandler pageFiles;
    LocalSchemeHandler assetFiles;
    RequestGate gate;
    QWebEngineProfile profile;
    QWebChannel channel;
    EditorWebView *view;
    EditorPage page;
    QElapsedTimer clock;
    QList<qint64> crashes; ///< When, by \c clock.
};

EditorPageHost::EditorPageHost(std::shared_ptr<const AssetSource> assets, EditorBridge *bridge,
                               QWidget *parent)
    : QObject(parent), m_private(std::make_unique<Private>(std::move(assets), parent))
{
    QWebEngineProfile &profile = m_private->profile;
    WebHardening::forgetEverything(&profile);
    profile.installUrlSchemeHandler(WebSchemes::app, &m_private->pageFiles);
    profile.installUrlSchemeHandler(WebSchemes::asset, &m_private->assetFiles);
    profile.setUrlRequestInterceptor(&m_private->gate);
    setSpellingLanguages(m_private->dictionaries.defaultLanguages());

    EditorPage &page = m_private->page;
    WebHardening::closeDoors(page.settings());
    m_private->channel.registerObject(QStringLiteral("editor"), bridge);
    page.setWebChannel(&m_private->channel);
    m_private->view->setPage(&page);
    m_private->view->setObjectName(QStringLiteral("editorWebView"));

    connect(&page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                if (status != QWebEnginePage::NormalTerminationStatus)
                    onProcessEnded();
            });
    connect(m_private->view, &EditorWebView::undoRequested, this, &EditorPageHost::undoRequested);
    connect(m_private->view, &EditorWebView::redoRequested, this, &EditorPageHost::redoRequested);
    load();
}

EditorPageHost::~EditorPageHost()
{
    // A page tells of its end while it ends; nothing may answer to that any more.
    m_private->page.disconnect(this);
    m_private->view->disconnect(this);
}

QWidget *EditorPageHost::widget() const
{
    return m_private->view;
}

void EditorPageHost::leaveTabOrder()
{
    m_private->view->leaveTabOrder();
}

void EditorPageHost::setBackground(const QColor &colour)
{
    m_private->page.setBackgroundColor(colour);
}

void EditorPageHost::setZoom(double factor)
{
    m_private->page.setZoomFactor(factor);
}

void EditorPageHost::setSpellingLanguages(const QStringList &languages)
{
    const QStringList available = m_private->dictionaries.available(languages);
    m_private->profile.setSpellCheckLanguages(available);
    m_private->profile.setSpellCheckEnabled(!available.isEmpty());
}

void EditorPageHost::markKeys(int mark)
{
    QWidget *keyReceiver = m_private->view->focusProxy();
    if (!keyReceiver)
        return;
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent key(type, Qt::Key_F13 + mark % markKeyCount,
                      Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QCoreApplication::sendEvent(keyReceiver, &key);
    }
}

void EditorPageHost::cut()
{
    m_private->page.triggerAction(QWebEnginePage::Cut);
}

void EditorPageHost::copy()
{
    m_private->page.triggerAction(QWebEnginePage::Copy);
}

void EditorPageHost::paste()
{
    m_private->page.triggerAction(QWebEnginePage::Paste);
}

void EditorPageHost::pastePlainText()
{
    m_private->page.triggerAction(QWebEnginePage::PasteAndMatchStyle);
}

void EditorPageHost::load()
{
    m_private->page.load(EditorPage::address());
}

void EditorPageHost::onProcessEnded()
{
    const qint64 now = m_private->clock.elapsed();
    QList<qint64> &crashes = m_private->crashes;
    while (!crashes.isEmpty() && now - crashes.first() > crashWindow)
        crashes.removeFirst();
    crashes.append(now);
    Q_EMIT crashed();
    if (crashes.size() > tolerableCrashes) {
        Q_EMIT failed(tr("The editor stopped several times in a row. What you wrote is kept. Close this "
                         "window and open the email again."));
        return;
    }
    load();
}

} // namespace waymark
