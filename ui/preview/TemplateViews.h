// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "ui/preview/PreviewParts.h"
#include "ui/shell/UiContext.h"

#include <QHash>
#include <QObject>

namespace waymark {

class TemplateWindow;

/// The windows in which email templates are read, one a template.
class TemplateViews : public QObject
{
    Q_OBJECT
public:
    TemplateViews(const UiContext &context, const PreviewParts &parts, QObject *parent = nullptr);
    ~TemplateViews() override;

    /// Shows it; where there is no such template any more, or it cannot be read, a notice says so. Gives its
    /// window, null without one.
    TemplateWindow *open(const TemplateId &id);

Q_SIGNALS:
    /// It is to be exported as Markdown; `over` asks where to.
    void markdownWanted(const waymark::TemplateId &id, QWidget *over);

private:
    UiContext m_context;
    PreviewParts m_parts;
    QHash<TemplateId, TemplateWindow *> m_windows;
};

} // namespace waymark
