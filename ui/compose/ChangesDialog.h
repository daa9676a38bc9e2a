// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/work/TextChanges.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

/// What is other in an email than in its template, each with the way back.
class ChangesDialog : public DialogFrame
{
    Q_OBJECT
public:
    ChangesDialog(const EmailTemplate &emailTemplate, const DraftTexts &texts, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The texts with one change taken back.
    void restored(const waymark::DraftTexts &texts);

private:
    void showChanges();
    void addChange(const QString &title, const QString &before, const QString &now,
                   const DraftTexts &without);
    DraftTexts withBody(const BodyChange &change) const;

    EmailTemplate m_template;
    DraftTexts m_texts;
    QVBoxLayout *m_rows;
};

} // namespace waymark
