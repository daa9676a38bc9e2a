// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/csv/CsvChoices.h"
#include "core/csv/CsvFile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace waymark {

class TextLabel;

/// How the file is read: encoding, separator, header. What was guessed is shown and can be set right; where
/// an encoding is only a guess, its first lines with other letters than English ones are shown to judge it
/// by.
class FileFormatBar : public QWidget
{
    Q_OBJECT
public:
    explicit FileFormatBar(QWidget *parent = nullptr);

    void show(const CsvFile &file);
    /// What the person has settled, and what the file told.
    const CsvChoices &choices() const { return m_choices; }
    void setChoices(const CsvChoices &choices) { m_choices = choices; }
    /// Nothing is settled yet.
    void forget() { m_choices = {}; }

Q_SIGNALS:
    void changed();

private:
    void showTellingLines(const CsvFile &file);

    QComboBox *m_encoding;
    QComboBox *m_separator;
    QCheckBox *m_header;
    TextLabel *m_lines;
    CsvChoices m_choices;
    bool m_showing = false;
};

} // namespace waymark
