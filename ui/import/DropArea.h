// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

class QMimeData;

namespace waymark {

/// A place to drop a file on, or to choose one with its button.
class DropArea : public QFrame
{
    Q_OBJECT
public:
    explicit DropArea(QWidget *parent = nullptr);

    /// The one file that is dragged; empty for anything else.
    static QString fileOf(const QMimeData *data);

    void focusButton();

Q_SIGNALS:
    void chooseWanted();
    void dropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_button;
    bool m_over = false;
};

} // namespace waymark
