// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/web/PreviewView.h"

#include "ui/preview/web/PreviewCanvas.h"
#include "ui/preview/web/PreviewEngine.h"
#include "ui/preview/web/PreviewGround.h"
#include "ui/widgets/web/WebEngineHealth.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace waymark {

namespace {
constexpr int desktopWidth = 640;
constexpr int mobileWidth = 360;
} // namespace

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent), m_engine(std::make_unique<PreviewEngine>()), m_canvas(new PreviewCanvas)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_canvas);
    m_canvas->setAccessibleName(tr("Email as the recipient gets it"));
    m_canvas->setPaperWidth(desktopWidth);
    setFocusProxy(m_canvas);

    connect(m_engine.get(), &PreviewEngine::loadFinished, this, &PreviewView::loadFinished);
    connect(m_engine.get(), &PreviewEngine::failed, this, &PreviewView::showFailure);
    connect(m_engine.get(), &PreviewEngine::linkActivated, this, &PreviewView::linkActivated);
    connect(m_engine.get(), &PreviewEngine::linkHovered, this, &PreviewView::linkHovered);
}

PreviewView::~PreviewView() = default;

void PreviewView::start()
{
    if (m_started)
        return;
    m_started = true;
    const WebEngineHealth health = WebEngineHealth::check();
    if (!health.mayStart()) {
        showFailure(health.sentence);
        return;
    }
    m_engine->start(this);
    m_canvas->setContent(m_engine->widget());
}

void PreviewView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    start();
}

void PreviewView::showFailure(const QString &sentence)
{
    if (QWidget *page = m_engine->widget())
        page->hide();
    auto *label = new QLabel(sentence);
    label->setObjectName(QStringLiteral("previewFailure"));
    label->setWordWrap(true);
    label->setMargin(24);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_canvas->setContent(label);
    Q_EMIT loadFailed(sentence);
}

void PreviewView::setHtml(const QByteArray &html, const QHash<QString, QByteArray> &inlineParts)
{
    m_engine->setHtml(html, inlineParts);
}

QByteArray PreviewView::html() const
{
    return m_engine->html();
}

void PreviewView::setMode(Mode mode)
{
    m_mode = mode;
    m_canvas->setPaperWidth(mode == Mode::Mobile ? mobileWidth : desktopWidth);
    m_engine->setDark(mode == Mode::Dark);
}

PreviewView::Mode PreviewView::mode() const
{
    return m_mode;
}

void PreviewView::setImagesVisible(bool visible)
{
    m_engine->setImagesVisible(visible);
}

bool PreviewView::imagesVisible() const
{
    return m_engine->imagesVisible();
}

void PreviewView::setCanvasColour(const QColor &colour)
{
    m_canvas->ground()->setColour(colour);
}

void PreviewView::setBorderColour(const QColor &colour)
{
    m_canvas->ground()->setBorderColour(colour);
}

void PreviewView::setHeader(QWidget *header)
{
    m_canvas->setHeader(header);
}

void PreviewView::printToPdf(std::function<void(const QByteArray &pdf)> done)
{
    m_engine->printToPdf(std::move(done));
}

} // namespace waymark
