// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/TemplateWindow.h"

#include "core/store/Store.h"
#include "ui/preview/LinkQuestion.h"
#include "ui/preview/PreviewStage.h"
#include "ui/preview/ReadingCentre.h"
#include "ui/preview/TemplateFacts.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/shell/WindowActions.h"
#include "ui/widgets/Banner.h"

#include <QAction>
#include <QEvent>

namespace waymark {

namespace {

constexpr QSize usualSize(1168, 868); ///< A preview's without its list of people.

} // namespace

TemplateWindow::TemplateWindow(const UiContext &context, const PreviewParts &parts,
                               const TemplateReading &reading)
    : m_context(context), m_parts(parts), m_reading(reading), m_banner(new Banner),
      m_stage(new PreviewStage({context.actions, this}, true)), m_facts(new TemplateFacts)
{
    setObjectName(QStringLiteral("templateWindow"));
    setCentralWidget(readingCentre(m_banner, {{m_stage, 852}, {m_facts, 316}}, 0));
    makeMenus();
    resize(usualSize);
    const auto ask = [this](const QUrl &target) { LinkQuestion::ask(target, m_parts.openLink, this); };
    connect(m_stage, &PreviewStage::linkWanted, this, ask);
    connect(m_stage, &PreviewStage::markingChanged, this, &TemplateWindow::render);
    connect(m_facts, &TemplateFacts::conditionsToggled, this, &TemplateWindow::render);
    connect(m_facts, &TemplateFacts::pageWanted, this, &TemplateWindow::openPage);
    connect(m_facts, &TemplateFacts::markdownWanted, this, &TemplateWindow::markdownWanted);
    connect(&m_context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityType::Template) || changes.touches(EntityType::Playbook))
            refresh();
    });
    showReading(m_reading);
}

void TemplateWindow::makeMenus()
{
    const WindowActions actions(m_context.actions, this);
    actions.add("template.markdown", [this] { Q_EMIT markdownWanted(); });
    actions.add("template.page", [this] { openPage(); });
    actions.add("email.close", [this] { close(); });
    // There is one made-up recipient, and nobody to step to.
    for (const char *id : {"preview.previous", "preview.next"})
        removeAction(actions.action(id));
    actions.borrow("help.shortcuts");
    actions.borrow("file.quit");
    new MenuBuilder(m_context.actions, this);
}

void TemplateWindow::openPage()
{
    if (const QUrl page = m_facts->page(); m_parts.openLink && !page.isEmpty())
        m_parts.openLink(page);
}

void TemplateWindow::refresh()
{
    const auto reading = TemplateReading::read(m_context.work, m_reading.emailTemplate().id);
    if (reading) {
        m_banner->hide();
        showReading(*reading);
    } else {
        m_banner->Banner::show(Tone::Danger, Icon::CircleX, reading.error().sentence);
    }
}

void TemplateWindow::showReading(const TemplateReading &reading)
{
    m_reading = reading;
    setWindowTitle(tr("%1 — Waymark", "the title of a window").arg(m_reading.emailTemplate().name));
    m_facts->show(m_reading);
    if (QAction *page = WindowActions(m_context.actions, this).action("template.page"))
        page->setEnabled(!m_facts->page().isEmpty());
    render();
}

void TemplateWindow::render()
{
    m_stage->show(m_reading.from(), m_reading.to(),
                  m_reading.render(m_facts->showsConditions(), m_stage->marksValues()), 0, 1);
}

void TemplateWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_stage->showTheme();
}

} // namespace waymark
