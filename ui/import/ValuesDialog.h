// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/MappingFindings.h"
#include "ui/widgets/DialogFrame.h"

#include <QMap>
#include <QStringList>

class QComboBox;
class QGridLayout;

namespace waymark {

/// Asks what the texts of a column mean that are none of the values its field can have: another value, no
/// value, or nothing that is said of them.
class ValuesDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// What is asked about.
    struct Question
    {
        QString field;
        QList<UnknownText> texts;
        QMap<QString, QString> meanings; ///< As in ImportMapping, as far as they are given already.
        QStringList choices;
        QString otherwise; ///< What becomes of a text of which nothing is said.
    };

    ValuesDialog(const Question &question, QWidget *parent);

Q_SIGNALS:
    void settled(const QMap<QString, QString> &meanings);

private:
    void addText(QGridLayout *grid, const UnknownText &text, const Question &question);
    QMap<QString, QString> meanings() const;

    QList<std::pair<QString, QComboBox *>> m_boxes; ///< By the text's key.
};

} // namespace waymark
