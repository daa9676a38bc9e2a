// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/TemplateViews.h"

#include "core/work/library/TemplateReading.h"
#include "ui/preview/TemplateWindow.h"
#include "ui/shell/Notices.h"

namespace waymark {

TemplateViews::TemplateViews(const UiContext &context, const PreviewParts &parts, QObject *parent)
    : QObject(parent), m_context(context), m_parts(parts)
{
}

TemplateViews::~TemplateViews()
{
    const QList<TemplateWindow *> windows = m_windows.values();
    m_windows.clear();
    qDeleteAll(windows);
}

TemplateWindow *TemplateViews::open(const TemplateId &id)
{
    TemplateWindow *window = m_windows.value(id);
    if (!window) {
        const auto reading = TemplateReading::read(m_context.work, id);
        if (!reading) {
            m_context.notices.tell(reading.error());
            return nullptr;
        }
        window = new TemplateWindow(m_context, m_parts, *reading);
        window->setAttribute(Qt::WA_DeleteOnClose);
        m_windows.insert(id, window);
        connect(window, &QObject::destroyed, this, [this, id] { m_windows.remove(id); });
        connect(window, &TemplateWindow::markdownWanted, this,
                [this, id, window] { Q_EMIT markdownWanted(id, window); });
    }
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

} // namespace waymark
