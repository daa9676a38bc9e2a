// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

namespace waymark {

class EditorView;

/// Lines in place of a body that takes its time to come; over the editor until it is ready or has failed.
class BodySkeleton : public QWidget
{
    Q_OBJECT
public:
    explicit BodySkeleton(EditorView *editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace waymark
