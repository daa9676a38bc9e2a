// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"
#include "ui/sync/SyncSidePage.h"

class QVBoxLayout;

namespace waymark {

class SetAsideModel;
class TextLabel;
struct SetAsideChange;

/// Work on things that are no longer on this computer: to read, to copy, to remove.
class SetAsideView : public SyncSidePage
{
    Q_OBJECT
public:
    explicit SetAsideView(const UiContext &context, QWidget *parent = nullptr);

    void refresh();

private:
    SetAsideView(const UiContext &context, SetAsideModel *model, QWidget *parent);
    void fillDetail();
    const SetAsideChange *current() const;
    void showCurrent() override;
    void copy() const;
    void askToRemove();

    UiContext m_context;
    SetAsideModel *m_model;
    TextLabel *m_name;
    TextLabel *m_what;
    QVBoxLayout *m_facts;
};

} // namespace waymark
