// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/email/ReaderText.h"
#include "core/work/DraftTexts.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

class DifferenceView;
struct DifferencePart;

/// What is other in an email than in its template, each with the way back.
class ChangesDialog : public DialogFrame
{
    Q_OBJECT
public:
    ChangesDialog(const EmailTemplate &emailTemplate, const DraftTexts &texts, const ConditionText &condition,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    /// The texts with one change taken back.
    void restored(const waymark::DraftTexts &texts);

private:
    void showChanges();
    void takeBack(const DifferencePart &part);

    DraftTexts m_template;
    DraftTexts m_texts;
    ConditionText m_condition;
    DifferenceView *m_changes;
};

} // namespace waymark
