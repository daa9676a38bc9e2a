// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

class QStackedWidget;

namespace waymark {

class ElidedLabel;
class IconButton;

/// The dock's frame: a title with a close button over whatever the page shows there.
class DockPane : public QFrame
{
    Q_OBJECT
public:
    explicit DockPane(QWidget *parent = nullptr);

    void setContent(const QString &title, QWidget *content);
    QString title() const;
    /// The parent of what is shown here.
    QWidget *host() const;

Q_SIGNALS:
    void closeWanted();

private:
    ElidedLabel *m_title;
    QStackedWidget *m_stack;
};

} // namespace waymark
