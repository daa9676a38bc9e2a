// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/Replacement.h"

#include <QWidget>

namespace waymark {

/// What is to be seen while another workspace takes the place of this one. It cannot be closed: the step that
/// counts is short, and what was there comes back where it fails.
class ReplacingWindow : public QWidget
{
    Q_OBJECT
public:
    explicit ReplacingWindow(Replacement::Source source, QWidget *parent = nullptr);

protected:
    void closeEvent(QCloseEvent *event) override;
};

} // namespace waymark
