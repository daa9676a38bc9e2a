// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>
#include <QList>

namespace waymark {

class ElidedLabel;
class StepMark;
class TextLabel;

/// The strip on top of a composer: the three steps of an email and where the email stands in its series.
class StepsHeader : public QFrame
{
    Q_OBJECT
public:
    explicit StepsHeader(QWidget *parent = nullptr);

    /// Steps before this one (0 to 2) are done.
    void setStep(int step);
    /// "Step 5 of 10, New Customer Digital Onboarding".
    void setPlace(const QString &place);

private:
    QList<StepMark *> m_marks;
    QList<TextLabel *> m_names;
    ElidedLabel *m_place;
};

} // namespace waymark
