// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/TaskRules.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/ChipSpec.h"

#include <QWidget>

class QHBoxLayout;

namespace waymark {

/// A small row of the overview's side: a mark, a name over a second line, a word or a chip at the far side.
/// One that leads somewhere is in a SideButton.
class SideRow : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString name;
        QString second;
        QString right;
    };

    explicit SideRow(const Words &words, QWidget *parent = nullptr);

    void setMonogram(const QString &name);
    void setMark(ChecklistMark mark);
    void setIcon(Icon icon);
    void setChip(const ChipSpec &chip);

private:
    QHBoxLayout *m_layout;
};

} // namespace waymark
