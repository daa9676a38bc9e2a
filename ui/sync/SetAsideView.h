// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SetAsideChange.h"
#include "ui/shell/LatestReading.h"
#include "ui/shell/UiContext.h"
#include "ui/sync/SyncSidePage.h"

#include <QList>

#include <utility>

class QVBoxLayout;

namespace waymark {

class Button;
class SetAsideModel;
class TextLabel;

/// Work on things that are no longer on this computer: to read, to copy, to make a draft of, to remove.
class SetAsideView : public SyncSidePage
{
    Q_OBJECT
public:
    explicit SetAsideView(const UiContext &context, QWidget *parent = nullptr);

    /// Reads anew, beside the screen.
    void refresh();
    bool isReading() const { return m_reading.isReading() || m_factReading.isReading(); }

Q_SIGNALS:
    /// A draft was made: there is something to send.
    void settled();

private:
    struct Found
    {
        QList<SetAsideChange> changes; ///< The first of them.
        qint64 count = 0;
    };
    using Facts = QList<std::pair<QString, QString>>; ///< Labels and values.

    SetAsideView(const UiContext &context, SetAsideModel *model, QWidget *parent);
    void fillDetail();
    static Result<Found> find(Connection &reader);
    void showFound(const Result<Found> &found);
    const SetAsideChange *current() const;
    void showCurrent() override;
    void showFacts(const Result<Facts> &facts);
    void copy() const;
    void makeDraft();
    void askToRemove();

    UiContext m_context;
    SetAsideModel *m_model;
    TextLabel *m_name;
    TextLabel *m_what;
    QVBoxLayout *m_factLayout;
    Button *m_draft;
    Button *m_copy;
    Facts m_facts; ///< Of what is shown.
    LatestReading<Found> m_reading;
    LatestReading<Facts> m_factReading;
};

} // namespace waymark
