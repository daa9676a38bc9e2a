// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncStatus.h"

#include <QWidget>

class QProgressBar;

namespace waymark {

class TextLabel;

/// How far the first synchronisation is.
class ConnectProgress : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectProgress(QWidget *parent = nullptr);

    void show(const SyncStatus &status);

private:
    TextLabel *m_state;
    QProgressBar *m_bar;
    TextLabel *m_sentence;
    TextLabel *m_detail;
};

} // namespace waymark
