// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/preview/PreviewParts.h"
#include "ui/shell/UiContext.h"

#include <QHash>
#include <QObject>

namespace waymark {

class EmailWindow;

/// The registry's action that opens an email which was sent or is on its way.
class EmailActions : public QObject
{
    Q_OBJECT
public:
    EmailActions(const UiContext &context, const PreviewParts &parts, QObject *parent = nullptr);
    ~EmailActions() override;

private:
    void updateEnabled();
    void view(const SubmissionId &submission);

    UiContext m_context;
    PreviewParts m_parts;
    QHash<SubmissionId, EmailWindow *> m_windows;
};

} // namespace waymark
