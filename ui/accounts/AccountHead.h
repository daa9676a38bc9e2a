// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class ElidedLabel;
class IconButton;
class Monogram;
class TextLabel;

/// The account's name, its short facts, and what can be done with it.
class AccountHead : public QWidget
{
    Q_OBJECT
public:
    explicit AccountHead(const UiContext &context, QWidget *parent = nullptr);

    void show(const Account360 &account);
    using QWidget::show;

private:
    Monogram *m_monogram;
    ElidedLabel *m_name;
    TextLabel *m_facts;
};

} // namespace waymark
