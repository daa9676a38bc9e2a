// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

class QHBoxLayout;

namespace waymark {

/// The head of a side pane: its title, at the far side what the pane adds.
class PaneHead : public QFrame
{
    Q_OBJECT
public:
    explicit PaneHead(const QString &title, QWidget *parent = nullptr);

    /// Puts a widget at the far side.
    void addWidget(QWidget *widget);

private:
    QHBoxLayout *m_line;
};

} // namespace waymark
