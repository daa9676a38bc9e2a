// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/TextDifference.h"

#include <QWidget>

class QVBoxLayout;

namespace waymark {

/// What an email has other than another version of it, part under part: a draft beside its template, a
/// version beside the present text.
class DifferenceView : public QWidget
{
    Q_OBJECT
public:
    enum class Shows { Changes, Everything };

    explicit DifferenceView(Shows shows, QWidget *parent = nullptr);

    /// Puts a button beside each change that takes it back.
    void setRestorable(bool restorable) { m_restorable = restorable; }
    void setParts(const QList<DifferencePart> &parts);

Q_SIGNALS:
    /// The change in this part is to be taken back.
    void restoreWanted(const waymark::DifferencePart &part);

private:
    QWidget *makeRow(const DifferencePart &part);

    Shows m_shows;
    bool m_restorable = false;
    QVBoxLayout *m_rows;
};

} // namespace waymark
