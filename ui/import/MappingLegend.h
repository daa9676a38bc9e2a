// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QWidget>

class QHBoxLayout;

namespace waymark {

/// What the signs beside fields of accounts say in an import of contacts: which of them it fills, and which
/// it leaves alone.
class MappingLegend : public QWidget
{
    Q_OBJECT
public:
    explicit MappingLegend(QWidget *parent = nullptr);

private:
    void add(Icon icon, const QString &words);

    QHBoxLayout *m_line;
};

} // namespace waymark
