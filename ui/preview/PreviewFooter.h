// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

namespace waymark {

class Button;

/// The foot of a preview: back, save, send.
class PreviewFooter : public QFrame
{
    Q_OBJECT
public:
    explicit PreviewFooter(QWidget *parent = nullptr);

    void setRecipients(int count);
    void setMaySend(bool may);

Q_SIGNALS:
    void backWanted();
    void saveDraftWanted();
    void saveFileWanted();
    void sendWanted();

private:
    Button *m_send;
};

} // namespace waymark
