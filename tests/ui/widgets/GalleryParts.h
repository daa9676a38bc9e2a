// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/SectionHeader.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

/// How the gallery is put together.
namespace waymark::gallery {

inline QHBoxLayout *line(const QList<QWidget *> &widgets, int spacing = 8)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    layout->addStretch();
    return layout;
}

inline QWidget *section(const QString &title, const QString &note, const QList<QLayout *> &rows)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *head = new SectionHeader(title);
    head->setNote(note);
    head->setUnderlined(true);
    layout->addWidget(head);
    for (QLayout *row : rows)
        layout->addLayout(row);
    return widget;
}

inline QWidget *sectionOf(const QString &title, const QString &note, QWidget *content)
{
    auto *row = new QVBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(content);
    return section(title, note, {row});
}

inline QFrame *card(QWidget *content)
{
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    return frame;
}

inline QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

template <class T>
T *named(T *widget, const char *name)
{
    widget->setObjectName(QLatin1String(name));
    if (widget->accessibleName().isEmpty())
        widget->setAccessibleName(QLatin1String(name));
    return widget;
}

} // namespace waymark::gallery
