// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPolicies.h"

#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QProgressBar;

namespace waymark {

class Button;
class LabelledField;
class TextLabel;

/// What stands above the rows of a review: how the dry run goes or went, and what becomes of duplicates.
class ReviewHead : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewHead(QWidget *parent = nullptr);

    /// A dry run begins.
    void begin();
    /// How far it is, from 0 to 1; under 300 ms nothing is shown, as everywhere.
    void showShare(double share);
    /// It has ended.
    void end();
    /// Since it began.
    qint64 milliseconds() const { return m_since.elapsed(); }

    /// What is said of the last one.
    void setText(const QString &text);
    QString text() const;
    /// The choice is shown where there are any.
    void setDuplicateCount(int count);
    void setDuplicates(ImportPolicies::Duplicates policy);

Q_SIGNALS:
    void runWanted();
    void stopWanted();
    void duplicatesChanged(waymark::ImportPolicies::Duplicates policy);

private:
    void fillProgressLine();

    QElapsedTimer m_since;
    TextLabel *m_text;
    Button *m_again;
    QWidget *m_progressLine;
    TextLabel *m_progressWords;
    QProgressBar *m_progress;
    QComboBox *m_duplicates;
    LabelledField *m_duplicatesField;
};

} // namespace waymark
