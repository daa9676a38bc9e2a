// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

class QLineEdit;
class QSpinBox;

namespace waymark {

/// Asks what an image of the body shows, in words, and how wide it is to be.
class ImageDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// `width` in CSS pixels; 0 where the image has none yet.
    ImageDialog(const QString &words, int width, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &words, int width);

private:
    QLineEdit *m_words;
    QSpinBox *m_width;
};

} // namespace waymark
