// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class Button;
class ListOrEmpty;
class RefusedModel;
class SyncSideList;
class TextLabel;
struct ParkedChange;

/// What the server does not take: why, and what to do about each.
class RefusedView : public QWidget
{
    Q_OBJECT
public:
    explicit RefusedView(const UiContext &context, QWidget *parent = nullptr);

    void refresh();
    int count() const { return m_count; }
    void focusContent();

Q_SIGNALS:
    /// There are others now.
    void changed();
    /// Something was put back to be sent, or given up.
    void settled();

private:
    QWidget *makeDetail();
    const ParkedChange *current() const;
    void showCurrent();
    void retry();
    void retryAll();
    void askToDiscard();

    UiContext m_context;
    RefusedModel *m_model;
    SyncSideList *m_side;
    TextLabel *m_name;
    TextLabel *m_what;
    TextLabel *m_why;
    TextLabel *m_advice;
    TextLabel *m_words;
    Button *m_retry;
    Button *m_retryAll;
    Button *m_discard;
    ListOrEmpty *m_stack = nullptr;
    int m_count = 0;
};

} // namespace waymark
