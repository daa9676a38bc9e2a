// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"
#include "ui/sync/SyncSidePage.h"

namespace waymark {

class Button;
class RefusedModel;
class TextLabel;
struct ParkedChange;

/// What the server does not take: why, and what to do about each.
class RefusedView : public SyncSidePage
{
    Q_OBJECT
public:
    explicit RefusedView(const UiContext &context, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    /// Something was put back to be sent, or given up.
    void settled();

private:
    RefusedView(const UiContext &context, RefusedModel *model, QWidget *parent);
    void fillDetail();
    const ParkedChange *current() const;
    void showCurrent() override;
    void retry();
    void retryAll();
    void askToDiscard();

    UiContext m_context;
    RefusedModel *m_model;
    TextLabel *m_name;
    TextLabel *m_what;
    TextLabel *m_why;
    TextLabel *m_advice;
    TextLabel *m_words;
    Button *m_retry;
    Button *m_retryAll;
    Button *m_discard;
};

} // namespace waymark
