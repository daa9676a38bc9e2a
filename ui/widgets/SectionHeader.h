// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace waymark {

class Button;
class TextLabel;

/// The head of a part of a page: a title, at the far side a note or a link.
class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// A quiet remark at the far side: "12 of 13 set, CRM read 10:42".
    void setNote(const QString &note);
    /// A link at the far side ("All 14"); an empty text removes it.
    void setLink(const QString &text);
    /// A 1 px line below the head.
    void setUnderlined(bool underlined);
    /// Puts a widget of the page's own at the far side.
    void addWidget(QWidget *widget);

Q_SIGNALS:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    TextLabel *m_title;
    TextLabel *m_note;
    Button *m_link;
    bool m_underlined = false;
};

} // namespace waymark
