// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

class QKeySequenceEdit;

namespace waymark {

class ActionRegistry;
class FormField;
class ShortcutModel;
class TableView;

/// Every action with its shortcut, and the way to change one.
class ShortcutDialog : public DialogFrame
{
    Q_OBJECT
public:
    explicit ShortcutDialog(ActionRegistry &actions, QWidget *parent = nullptr);

private:
    void build();
    void filter(const QString &text);
    void showChosen();
    void assign();
    void reset();
    QString chosenId() const;
    void warn(const QKeySequence &keys);
    QStringList holdersOf(const QKeySequence &keys) const;
    bool isFixed(const QString &id) const;

    ActionRegistry &m_actions;
    ShortcutModel *m_model;
    TableView *m_list;
    QKeySequenceEdit *m_keys;
    FormField *m_field;
    Button *m_set;
    Button *m_reset;
    QString m_filter;
};

} // namespace waymark
