// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/SegmentedControl.h"

#include "ui/widgets/SegmentButton.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace waymark {

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int segment, bool checked) {
        if (checked)
            Q_EMIT currentChanged(segment);
    });
}

int SegmentedControl::addSegment(const QString &text, std::optional<Icon> icon)
{
    const int segment = count();
    auto *button = new SegmentButton(text, icon, this);
    button->setObjectName(QStringLiteral("segment%1").arg(segment));
    m_layout->addWidget(button);
    m_group->addButton(button, segment);
    if (segment == 0) {
        const QSignalBlocker quiet(m_group);
        button->setChecked(true);
    }
    renumber();
    return segment;
}

void SegmentedControl::setSegmentText(int segment, const QString &text)
{
    if (QAbstractButton *button = m_group->button(segment)) {
        button->setText(text);
        button->updateGeometry();
    }
}

void SegmentedControl::setSegmentToolTip(int segment, const QString &tip)
{
    if (QAbstractButton *button = m_group->button(segment))
        button->setToolTip(tip);
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int segment)
{
    if (QAbstractButton *button = m_group->button(segment))
        button->setChecked(true);
}

void SegmentedControl::clearChoice()
{
    // An exclusive group keeps one of its buttons checked.
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

void SegmentedControl::renumber()
{
    for (int i = 0; i < count(); ++i)
        static_cast<SegmentButton *>(m_group->button(i))->setEnds(i == 0, i == count() - 1);
}

} // namespace waymark
