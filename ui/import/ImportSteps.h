// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>
#include <QList>

namespace waymark {

class ElidedLabel;
class StepMark;
class TextLabel;

/// The steps of an import at the dialog's leading side, each with what was chosen in it.
class ImportSteps : public QFrame
{
    Q_OBJECT
public:
    enum Step { Choose, Map, Review, Import };

    explicit ImportSteps(QWidget *parent = nullptr);

    /// The steps before this one are done.
    void setStep(Step step);
    /// Everything is done.
    void setFinished();
    /// What was chosen: "11 of 13 mapped".
    void setNote(Step step, const QString &note);
    /// The marks alone, where there is little room; what they stand for is their tooltip.
    void setNarrow(bool narrow);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QWidget *widget;
        StepMark *mark;
        TextLabel *name;
        ElidedLabel *note;
    };

    void show();

    QList<Row> m_rows;
    TextLabel *m_promise;
    int m_step = 0;
    bool m_isNarrow = false;
};

} // namespace waymark
