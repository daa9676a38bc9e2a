// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/library/TemplateReading.h"
#include "ui/preview/PreviewParts.h"
#include "ui/shell/UiContext.h"

#include <QMainWindow>

namespace waymark {

class Banner;
class PreviewStage;
class TemplateFacts;

/// An email template to be read and nothing else: as a recipient gets it, the page that it was written from,
/// and the playbooks that send it. Follows the store: it may come anew with a library.
class TemplateWindow : public QMainWindow
{
    Q_OBJECT
public:
    TemplateWindow(const UiContext &context, const PreviewParts &parts, const TemplateReading &reading);

    /// The email as it is shown.
    const PreviewStage &stage() const { return *m_stage; }

Q_SIGNALS:
    void markdownWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeMenus();
    void refresh();
    void showReading(const TemplateReading &reading);
    void render();
    void openPage();

    UiContext m_context;
    PreviewParts m_parts;
    TemplateReading m_reading;
    Banner *m_banner;
    PreviewStage *m_stage;
    TemplateFacts *m_facts;
};

} // namespace waymark
