// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Health.h"
#include "core/domain/TaskRules.h"

#include <QWidget>

#include <variant>

namespace waymark {

/// A checklist or health mark as a widget. Its accessible name is the mark in words.
class MarkLabel : public QWidget
{
    Q_OBJECT
public:
    explicit MarkLabel(ChecklistMark mark, QWidget *parent = nullptr);
    explicit MarkLabel(HealthBand band, QWidget *parent = nullptr);

    void setMark(ChecklistMark mark);
    void setMark(HealthBand band);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::variant<ChecklistMark, HealthBand> m_mark;
};

} // namespace waymark
