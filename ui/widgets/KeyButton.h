// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/Button.h"

namespace waymark {

/// A button that shows its keys, as they are printed on a keyboard, beside its words. The keys themselves are
/// an action's elsewhere.
class KeyButton : public Button
{
    Q_OBJECT
public:
    KeyButton(const QString &text, const QKeySequence &keys, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace waymark
