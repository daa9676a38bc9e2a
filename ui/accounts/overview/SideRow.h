// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/TaskRules.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/ChipSpec.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace waymark {

class Chip;
class ElidedLabel;
class IconLabel;
class MarkLabel;
class Monogram;
class TextLabel;

/// A small row of the overview's side: a mark, a name over a second line, a word or a chip at the far side.
/// One that leads somewhere is in a SideButton. It shows one thing after the other: what all of them have is
/// made once.
class SideRow : public QWidget
{
    Q_OBJECT
public:
    struct Content
    {
        QString name;
        QString second = {}; ///< These are left out where they are empty.
        QString right = {};
        QString monogram = {}; ///< A name.
        std::optional<ChecklistMark> mark = std::nullopt;
        std::optional<Icon> icon = std::nullopt;
        std::optional<ChipSpec> chip = std::nullopt;
    };

    explicit SideRow(QWidget *parent = nullptr);

    void show(const Content &content);
    using QWidget::show;

private:
    void showSigns(const Content &content);

    QHBoxLayout *m_layout;
    ElidedLabel *m_name;
    ElidedLabel *m_second;
    TextLabel *m_right;
    Monogram *m_monogram = nullptr;
    MarkLabel *m_mark = nullptr;
    IconLabel *m_icon = nullptr;
    Chip *m_chip = nullptr;
};

} // namespace waymark
