// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QScrollArea>

namespace waymark {

class PreviewGround;

/// Scrolls an email's paper: a header, then the email in its full height, so that both move together.
class PreviewCanvas : public QScrollArea
{
    Q_OBJECT

public:
    explicit PreviewCanvas(QWidget *parent = nullptr);

    PreviewGround *ground() const { return m_ground; }
    void setHeader(QWidget *header);
    /// The widget below the header; a message or the web view. Becomes a child of the paper.
    void setContent(QWidget *content);
    void setPaperWidth(int width);

private:
    PreviewGround *m_ground;
    QWidget *m_header = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace waymark
