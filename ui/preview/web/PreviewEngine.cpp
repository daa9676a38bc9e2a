// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/web/PreviewEngine.h"

#include "ui/preview/web/DarkSimulation.h"
#include "ui/preview/web/PreviewPage.h"
#include "ui/widgets/web/LocalSchemeHandler.h"
#include "ui/widgets/web/RequestGate.h"
#include "ui/widgets/web/WebHardening.h"
#include "ui/widgets/web/WebSchemes.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QWebEngineDownloadRequest>
#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWebEngineView>

#include <algorithm>
#include <cmath>
#include <utility>

namespace waymark {

namespace {

using Answer = LocalSchemeHandler::Answer;

constexpr int tolerableCrashes = 3;
constexpr int tolerableFailures = 5;
constexpr int smallestHeight = 120;
/// Taller emails scroll inside the view: a texture has to hold it whole.
constexpr int largestHeight = 8000;

} // namespace

/// Owns the parts in the order in which they may go: the view before its page, the page before its profile,
/// the profile before the handlers that it asks.
class PreviewEngine::Private
{
public:
    Private(PreviewEngine &engine, QWidget *parent)
        : emailFile([&engine](const QUrl &url) -> std::optional<Answer> {
              // WebEngine may still ask while the page ends: nothing of the page is touched here.
              if (url != engine.m_address)
                  return std::nullopt;
              engine.m_servedVersion = engine.m_version;
              return Answer{engine.m_html, "text/html; charset=utf-8"};
          }),
          partFile([&engine](const QUrl &url) {
              return pictureAnswer(engine.m_inlineParts.value(url.path(QUrl::FullyDecoded)));
          }),
          gate({QLatin1String(WebSchemes::preview), QLatin1String(WebSchemes::cid),
                QLatin1String(WebSchemes::asset), QStringLiteral("data")}),
          page(&profile), view(new QWebEngineView(parent))
    {
        WebHardening::forgetEverything(&profile);
        profile.installUrlSchemeHandler(WebSchemes::preview, &emailFile);
        profile.installUrlSchemeHandler(WebSchemes::cid, &partFile);
        profile.installUrlSchemeHandler(WebSchemes::asset, &partFile);
        profile.setUrlRequestInterceptor(&gate);
        view->setPage(&page);
        view->setObjectName(QStringLiteral("previewWebView"));
        view->setContextMenuPolicy(Qt::NoContextMenu);
        view->setFixedHeight(smallestHeight);
    }

    ~Private() { delete view; }

    LocalSchemeHandler emailFile;
    LocalSchemeHandler partFile;
    RequestGate gate;
    QWebEngineProfile profile;
    PreviewPage page;
    QWebEngineView *view;
};

PreviewEngine::PreviewEngine() = default;
PreviewEngine::~PreviewEngine()
{
    // A page tells of its end while it ends; nothing may answer to that any more.
    if (m_private)
        m_private->page.disconnect(this);
    m_private.reset();
}

void PreviewEngine::start(QWidget *parent)
{
    if (m_private)
        return;
    m_private = std::make_unique<Private>(*this, parent);
    connectPage();
    setDark(m_dark);
    setImagesVisible(m_imagesVisible);
    if (m_given)
        load();
}

void PreviewEngine::connectPage()
{
    PreviewPage *page = &m_private->page;
    connect(page, &QWebEnginePage::loadFinished, this, &PreviewEngine::onLoaded);
    connect(page, &QWebEnginePage::contentsSizeChanged, this, &PreviewEngine::measure);
    connect(page, &PreviewPage::linkActivated, this, &PreviewEngine::linkActivated);
    connect(page, &QWebEnginePage::linkHovered, this,
            [this](const QString &url) { Q_EMIT linkHovered(QUrl(url)); });
    connect(page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                if (status != QWebEnginePage::NormalTerminationStatus)
                    onProcessEnded();
            });
    connect(&m_private->profile, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

QWidget *PreviewEngine::widget() const
{
    return m_private ? m_private->view : nullptr;
}

void PreviewEngine::setHtml(const QByteArray &html, const QHash<QString, QByteArray> &inlineParts)
{
    m_given = true;
    m_html = html;
    m_inlineParts = inlineParts;
    change();
}

void PreviewEngine::setDark(bool dark)
{
    const bool changed = std::exchange(m_dark, dark) != dark;
    if (!m_private)
        return;
    QWebEngineScriptCollection &scripts = m_private->page.scripts();
    scripts.clear();
    if (dark)
        scripts.insert(DarkSimulation::script());
    m_private->page.setBackgroundColor(dark ? QColor(0x17, 0x17, 0x17) : QColor(Qt::white));
    if (changed)
        change();
}

void PreviewEngine::setImagesVisible(bool visible)
{
    const bool changed = std::exchange(m_imagesVisible, visible) != visible;
    if (!m_private)
        return;
    m_private->page.settings()->setAttribute(QWebEngineSettings::AutoLoadImages, visible);
    if (changed)
        change();
}

void PreviewEngine::printToPdf(std::function<void(const QByteArray &)> done)
{
    if (!m_private) {
        done({});
        return;
    }
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(15, 15, 15, 15),
                             QPageLayout::Millimeter);
    m_private->page.printToPdf(done, layout);
}

void PreviewEngine::change()
{
    ++m_version;
    // One load at a time, and after it only the newest: going through recipients quickly must not queue up.
    if (m_private && !m_loading && m_given)
        load();
}

void PreviewEngine::load()
{
    m_loading = true;
    m_address = QUrl(QStringLiteral("preview://email/%1").arg(++m_serial));
    m_private->page.show(m_address);
}

void PreviewEngine::onLoaded(bool ok)
{
    // A navigation that was refused ends here too, with "not ok".
    if (!std::exchange(m_loading, false))
        return;
    // A refused navigation (a link that was clicked just now) takes the running load down with it.
    const bool tryAgain = !ok && ++m_failures <= tolerableFailures;
    if (tryAgain || (ok && m_servedVersion != m_version)) {
        load();
        return;
    }
    m_failures = 0;
    // Entries of the history hold on to what they showed.
    m_private->page.history()->clear();
    if (ok) {
        m_crashes = 0;
        measure();
    }
    Q_EMIT loadFinished(ok);
}

void PreviewEngine::onProcessEnded()
{
    m_loading = false;
    if (++m_crashes > tolerableCrashes) {
        Q_EMIT failed(tr("This email cannot be shown, because the part of Waymark that shows it stopped "
                         "several times. Nothing was sent. Go back to editing and open the preview again."));
        return;
    }
    load();
}

void PreviewEngine::measure()
{
    if (m_loading)
        return;
    // The email's own scripts are off; this runs in a world apart, which stays.
    m_private->page.runJavaScript(QStringLiteral("document.documentElement.getBoundingClientRect().height"),
                                  QWebEngineScript::ApplicationWorld, [this](const QVariant &height) {
                                      const int pixels = int(std::ceil(height.toDouble()));
                                      if (pixels > 0)
                                          m_private->view->setFixedHeight(
                                              std::clamp(pixels, smallestHeight, largestHeight));
                                  });
}

} // namespace waymark
