// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QLayout>

namespace waymark {

/// Puts items beside one another from the leading edge on, and goes on in a new line where one does not fit:
/// for chips, which must not be cut, and for the controls of a bar. What expands takes what its line leaves.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Placed
    {
        QLayoutItem *item;
        int width;
    };

    /// Goes through the lines within `rect`, and places the items where `place` is set. Gives the height.
    int flow(const QRect &rect, bool place) const;
    /// One line from `y` on, within `room`. Gives its height.
    int flowLine(QList<Placed> line, const QRect &room, int y, bool place) const;

    QList<QLayoutItem *> m_items;
};

} // namespace waymark
