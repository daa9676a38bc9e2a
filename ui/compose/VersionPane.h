// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/email/ReaderText.h"
#include "core/work/DraftHistory.h"
#include "core/work/TextDifference.h"
#include "ui/compose/VersionWords.h"

#include <QFrame>

#include <optional>

class QScrollArea;
class QStackedWidget;

namespace waymark {

class DifferenceView;
class ElidedLabel;
class EmptyState;
class SegmentedControl;
class TextLabel;
class WordsLabel;

/// One version of an email: when and why it was kept, and its text with what is other in the present text,
/// or with what is other in it than in the template.
class VersionPane : public QFrame
{
    Q_OBJECT
public:
    VersionPane(const std::optional<EmailTemplate> &emailTemplate, const ConditionText &condition,
                const VersionWords &words, QWidget *parent = nullptr);

    /// Shows `version`, which is one of `history`.
    void show(const DraftHistory &history, const DraftVersion &version);

private:
    QWidget *makeHead();
    QWidget *makeTrouble();
    /// The version beside the template or the present text.
    QList<DifferencePart> partsAgainst(bool ownTemplate) const;
    void compare();

    std::optional<EmailTemplate> m_template;
    ConditionText m_condition;
    VersionWords m_words;
    DraftHistory m_history;
    DraftVersion m_version;
    ElidedLabel *m_title;
    TextLabel *m_about;
    SegmentedControl *m_against;
    WordsLabel *m_legend;
    QWidget *m_comparison;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    DifferenceView *m_difference;
    EmptyState *m_trouble;
};

} // namespace waymark
