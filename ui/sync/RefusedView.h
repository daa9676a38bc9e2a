// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/ParkedChange.h"
#include "ui/shell/LatestReading.h"
#include "ui/shell/UiContext.h"
#include "ui/sync/SyncSidePage.h"

#include <QList>

namespace waymark {

class Button;
class RefusedModel;
class TextLabel;

/// What the server does not take: why, and what to do about each.
class RefusedView : public SyncSidePage
{
    Q_OBJECT
public:
    explicit RefusedView(const UiContext &context, QWidget *parent = nullptr);

    /// Reads anew, beside the screen.
    void refresh();
    bool isReading() const { return m_reading.isReading(); }

Q_SIGNALS:
    /// Something was put back to be sent, or given up.
    void settled();

private:
    struct Found
    {
        QList<ParkedChange> changes; ///< The first of them.
        qint64 count = 0;
    };

    RefusedView(const UiContext &context, RefusedModel *model, QWidget *parent);
    void fillDetail();
    static Result<Found> find(Connection &reader);
    void showFound(const Result<Found> &found);
    const ParkedChange *current() const;
    void showCurrent() override;
    void open();
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
    Button *m_open;
    Button *m_retry;
    Button *m_retryAll;
    Button *m_discard;
    LatestReading<Found> m_reading;
};

} // namespace waymark
