// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

namespace waymark {

/// The initials of a person or company in a square, instead of a picture.
class Monogram : public QWidget
{
    Q_OBJECT
public:
    enum class Size { Small, Large };

    explicit Monogram(const QString &name, Size size = Size::Small, QWidget *parent = nullptr);

    void setName(const QString &name);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Size m_size;
};

} // namespace waymark
