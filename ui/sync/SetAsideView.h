// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QWidget>

class QVBoxLayout;

namespace waymark {

class ListOrEmpty;
class SetAsideModel;
class SyncSideList;
class TextLabel;
struct SetAsideChange;

/// Work on things that are no longer on this computer: to read, to copy, to remove.
class SetAsideView : public QWidget
{
    Q_OBJECT
public:
    explicit SetAsideView(const UiContext &context, QWidget *parent = nullptr);

    void refresh();
    int count() const { return m_count; }
    void focusContent();

Q_SIGNALS:
    /// There are others now.
    void changed();

private:
    QWidget *makeDetail();
    const SetAsideChange *current() const;
    void showCurrent();
    void copy() const;
    void askToRemove();

    UiContext m_context;
    SetAsideModel *m_model;
    SyncSideList *m_side;
    TextLabel *m_name;
    TextLabel *m_what;
    QVBoxLayout *m_facts;
    ListOrEmpty *m_stack = nullptr;
    int m_count = 0;
};

} // namespace waymark
