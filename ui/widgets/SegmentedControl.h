// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QHBoxLayout;

namespace waymark {

/// One choice of few, side by side. One tab stop; the arrow keys choose.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Adds a choice at the end and returns its number. The first one is chosen by itself.
    int addSegment(const QString &text, std::optional<Icon> icon = std::nullopt);
    void setSegmentText(int segment, const QString &text);
    void setSegmentToolTip(int segment, const QString &tip);
    int count() const;
    int currentIndex() const;
    /// Chooses without a signal from the person's side: currentChanged() is emitted when it differs.
    void setCurrentIndex(int segment);
    /// Nothing is chosen any more; currentIndex() is -1.
    void clearChoice();

Q_SIGNALS:
    void currentChanged(int segment);

private:
    void renumber();

    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace waymark
