// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>
#include <QList>

class QHBoxLayout;

namespace waymark {

class Button;
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
    /// What the email was made from: "3.2"; empty where that is not there any more.
    void setTemplate(const QString &version);
    /// How many things are other than in the template.
    void setChanges(int count);

Q_SIGNALS:
    void templateTextsWanted();
    void changesWanted();
    void versionsWanted();

private:
    void addTemplateParts(QHBoxLayout *line);
    void showTemplateParts();

    QList<StepMark *> m_marks;
    QList<TextLabel *> m_names;
    ElidedLabel *m_place;
    QWidget *m_templateParts;
    Button *m_template;
    Button *m_changes;
    Button *m_versions;
    bool m_hasTemplate = false;
    int m_step = 0;
};

} // namespace waymark
