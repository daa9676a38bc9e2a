// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/store/ContactImport.h"

#include <QWidget>

class QVBoxLayout;

namespace waymark {

class Banner;
class DropArea;
class TextLabel;

/// The first step: a file is dropped or chosen, or one of the last ones taken again.
class ChoosePane : public QWidget
{
    Q_OBJECT
public:
    explicit ChoosePane(QWidget *parent = nullptr);

    /// Files on this device, the newest first.
    void setRecent(const QStringList &paths);
    void setReading(const QString &path);
    /// Why the file was not taken.
    void showRefusal(const QString &path, const Error &error);
    void focusFirst();

Q_SIGNALS:
    void fileWanted(const QString &path);
    void chooseWanted();

private:
    Banner *m_refusal;
    DropArea *m_area;
    TextLabel *m_state;
    TextLabel *m_recentHead;
    QVBoxLayout *m_recent;
};

} // namespace waymark
